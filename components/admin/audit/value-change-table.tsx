// What an act changed, field by field. A change or two stand there at once; longer lists are opened on demand, so that many
// entries fit on a screen.
import { ExactMoment } from '#components/ui/moment.tsx';
import { fieldTitle } from '#lib/audit/field-title.ts';
import type { ValueChange } from '#lib/audit/value-changes.ts';
import { More } from '../more.tsx';

interface ValueChangeTableProps {
  readonly changes: readonly ValueChange[];
}

const SHORT = 2;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*Z$/;

export function ValueChangeTable({ changes }: ValueChangeTableProps) {
  if (changes.length === 0) return null;
  if (changes.length <= SHORT) return <Changes changes={changes} />;
  return (
    <More label={`What changed (${changes.length})`}>
      <Changes changes={changes} />
    </More>
  );
}

function Changes({ changes }: { readonly changes: readonly ValueChange[] }) {
  return (
    <dl className="grid min-w-60 flex-1 gap-1 bg-sunken px-3 py-2 text-sm">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
          <dt className="wrap-anywhere text-muted">{fieldTitle(field) || 'Value'}</dt>
          <dd className="grid min-w-0">
            {before !== null && (
              <del className="wrap-anywhere whitespace-pre-line text-danger no-underline">
                <span aria-hidden>− </span>
                <span className="sr-only">before: </span>
                <Value text={before} />
              </del>
            )}
            {after !== null && (
              <ins className="wrap-anywhere whitespace-pre-line text-good no-underline">
                <span aria-hidden>+ </span>
                <span className="sr-only">after: </span>
                <Value text={after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ text }: { readonly text: string }) {
  return MOMENT.test(text) ? <ExactMoment at={Date.parse(text)} /> : text;
}
