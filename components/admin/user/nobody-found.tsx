// When a search finds nobody: why that may be, and what to try.
import { ButtonLink } from '#components/ui/button.tsx';

export function NobodyFound({ query }: { readonly query: string }) {
  return (
    <div className="grid justify-items-start gap-3 border border-line bg-surface p-6">
      <p className="font-semibold text-lg">{query ? `Nobody is found for “${query}”.` : 'Nobody is like that.'}</p>
      <p className="max-w-prose text-muted">
        The beginning of a username or of a character’s name is enough; so are six characters of a login, or # and an
        id. Guests are only found when asked for.
      </p>
      <ButtonLink href="/admin/users" look="secondary" size="small">
        Show everybody
      </ButtonLink>
    </div>
  );
}
