// What an act changed, field by field.
import { valueChanges } from '#lib/audit/value-changes.ts';

interface ValueChangeTableProps {
  readonly before: string;
  readonly after: string;
}

export function ValueChangeTable({ before, after }: ValueChangeTableProps) {
  const changes = valueChanges(before, after);
  if (changes.length === 0) return null;
  return (
    <dl className="grid gap-1 bg-sunken p-2 font-mono text-sm">
      {changes.map((change) => (
        <div key={change.field} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
          <dt className="break-words text-muted">{change.field || 'Value'}</dt>
          <dd className="grid min-w-0">
            {change.before !== null && (
              <del className="whitespace-pre-line break-words text-danger no-underline">
                <span aria-hidden>− </span>
                <span className="sr-only">before: </span>
                {change.before}
              </del>
            )}
            {change.after !== null && (
              <ins className="whitespace-pre-line break-words text-good no-underline">
                <span aria-hidden>+ </span>
                <span className="sr-only">after: </span>
                {change.after}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
