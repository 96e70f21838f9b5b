// Something worth a glance at the edge of the picture, with a way to put it away.
import type { ReactNode } from 'react';
import { PutAwayButton } from './put-away-button.tsx';

interface QuietHintProps {
  readonly label: string;
  readonly hide: () => void;
  readonly children: ReactNode;
}

/** The look of the one thing that can be done about it. */
export const QUIET_ACT =
  'min-h-8 pointer-coarse:min-h-11 justify-self-start text-left text-accent underline underline-offset-2 hover:text-accent-strong';

export function QuietHint({ label, hide, children }: QuietHintProps) {
  return (
    <aside
      aria-label={label}
      className="hud-panel pointer-events-auto flex max-w-72 items-start gap-2 px-3 py-2 text-xs leading-snug"
    >
      <div className="grid gap-1.5">{children}</div>
      <PutAwayButton label="Hide this" putAway={hide} className="-my-2 -mr-3" />
    </aside>
  );
}
