// One entry of the audit: who did what to whom, why, what changed, and whether it held.
import { isErrorCode, sentenceOf } from '@hollowmere/world/errors';
import { isSanctionKind, isStaffAct, sanctionTitle, staffActTitle } from '@hollowmere/world/moderation';
import { clsx } from 'clsx';
import { ExactMoment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { type ValueChange, valueChanges } from '#lib/audit/value-changes.ts';
import type { AuditEntry } from '#lib/spacetime/server/staff/audit.ts';
import { entryAddress } from '../acts/entry-address.ts';
import { UndoForm } from '../acts/undo-form.tsx';
import { Badge } from '../badge.tsx';
import { ValueChangeTable } from './value-change-table.tsx';

interface AuditEntryRowProps {
  readonly entry: AuditEntry;
  readonly mayUndo: boolean;
  readonly mayReadUsers: boolean;
}

const REFUSED = 'refused:';

export function AuditEntryRow({ entry, mayUndo, mayReadUsers }: AuditEntryRowProps) {
  const { id, at, actor, act, targetUserId, target, before, after, reason, outcome, undoes, undoneBy, canUndo } = entry;
  const isRefused = outcome.startsWith(REFUSED);
  const changes = valueChanges(before, after);
  const kind = changedTo('kind', changes);
  // An announcement is its own reason.
  const words = reason || changedTo('text', changes);
  return (
    <li className={clsx('grid gap-2 border bg-surface p-3', isRefused ? 'border-danger' : 'border-line')}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <TextLink href={entryAddress(id)} className="text-muted text-sm tabular-nums hover:text-accent">
          #{id}
        </TextLink>
        <p className="font-semibold">
          {actor || 'the owner'}: {isStaffAct(act) ? staffActTitle(act) : act}
          {target && (
            <>
              {' · '}
              {mayReadUsers && targetUserId > 0 ? (
                <TextLink
                  href={`/admin/users/${targetUserId}`}
                  className="underline decoration-edge underline-offset-4 hover:text-accent"
                >
                  {target}
                </TextLink>
              ) : (
                target
              )}
            </>
          )}
        </p>
        {isSanctionKind(kind) && <Badge>{sanctionTitle(kind)}</Badge>}
        <OutcomeBadge outcome={outcome} />
        {undoneBy > 0 && <Badge>Undone</Badge>}
        <span className="ml-auto text-muted text-sm">
          <ExactMoment at={at} />
        </span>
      </div>
      {isRefused && <p className="text-danger text-sm">{sentenceOfRefusal(outcome)}</p>}
      {words && <p className="whitespace-pre-line wrap-anywhere">{words}</p>}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm empty:hidden">
        <ValueChangeTable changes={changes} />
        {undoes > 0 && <EntryLink words="Undoes" id={undoes} />}
        {undoneBy > 0 && <EntryLink words="Undone by" id={undoneBy} />}
        {canUndo && mayUndo && <UndoForm auditId={id} label="Undo" />}
      </div>
    </li>
  );
}

/** What a field is now, or was at the end. */
function changedTo(field: string, changes: readonly ValueChange[]): string {
  const change = changes.find((one) => one.field === field);
  return change?.after ?? change?.before ?? '';
}

function EntryLink({ words, id }: { readonly words: string; readonly id: number }) {
  return (
    <TextLink href={entryAddress(id)} className="underline underline-offset-4 hover:text-accent">
      {words} entry {id}
    </TextLink>
  );
}

function OutcomeBadge({ outcome }: { readonly outcome: string }) {
  if (outcome === 'done') return <Badge tone="good">Done</Badge>;
  if (outcome.startsWith(REFUSED)) return <Badge tone="danger">Refused</Badge>;
  // The act was written down, and nothing after it: it failed in between.
  return <Badge tone="info">Attempted</Badge>;
}

function sentenceOfRefusal(outcome: string): string {
  const code = outcome.slice(REFUSED.length);
  return isErrorCode(code) ? sentenceOf(code) : code;
}
