// A theme in small: a page, a heading, a line of text, a button, in its own colours.
import type { Theme } from '@hollowmere/world/preferences';

export function ThemePicture({ theme }: { readonly theme: Theme }) {
  return (
    <span data-theme={theme} aria-hidden className="grid gap-1.5 border-2 border-edge bg-page p-2.5">
      <span className="block h-2 w-3/5 bg-accent" />
      <span className="grid gap-1 bg-surface p-2">
        <span className="block h-1 w-full bg-text" />
        <span className="block h-1 w-4/5 bg-muted" />
        <span className="mt-1 block h-2.5 w-2/5 bg-accent" />
      </span>
    </span>
  );
}
