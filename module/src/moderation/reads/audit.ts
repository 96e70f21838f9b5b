// Searching the audit.
import { usernameKey } from '@hollowmere/world/names';
import { type Infer, t } from 'spacetimedb/server';
import { dayOf } from '../../moment.ts';
import { pageOf, paging } from '../../paging.ts';
import { type AuditRow, type Ctx, hollowmere } from '../../schema.ts';
import { settingsOf } from '../../world/settings.ts';
import { mayUndo, undoingOf } from '../acts/undo.ts';
import type { StaffMember } from '../staff-member.ts';
import { staffRead } from '../staff-read.ts';

const PAGE_SIZE = 50;
/** At most so many entries are looked through for one answer, the newest of those that an index finds. */
const MOST_LOOKED_AT = 20_000;
const LONGEST_WORD = 100;

const AuditFilter = t.object('AuditFilter', {
  /** The name of who acted, or `#` and their number. */
  actor: t.string(),
  act: t.string(),
  /** The name of whom or what it is about, or `#` and a person's number. */
  target: t.string(),
  /** Words of the reason, or of what was before and after; or `#` and the number of one entry. */
  text: t.string(),
});

type Filter = Infer<typeof AuditFilter>;

const Entry = t.object('AuditEntry', {
  id: t.u64(),
  at: t.timestamp(),
  actor: t.string(),
  act: t.string(),
  targetUserId: t.u32(),
  target: t.string(),
  /** JSON objects. */
  before: t.string(),
  after: t.string(),
  reason: t.string(),
  /** `attempted`, `done`, or `refused:` and the code. */
  outcome: t.string(),
  /** 0: none. */
  undoes: t.u64(),
  undoneBy: t.u64(),
  /** By whoever asks. */
  canUndo: t.bool(),
});

const Entries = t.object('AuditEntries', { ...paging, entries: t.array(Entry) });

/** What is empty in the filter leaves everything; the newest come first. */
export const staffAudit = hollowmere.procedure(
  { filter: AuditFilter, page: t.u32() },
  Entries,
  (ctx, { filter, page }) =>
    staffRead(ctx, 'audit.read', (tx, staff) => {
      const found = candidates(tx, filter).filter((entry) => matches(entry, filter));
      found.sort((a, b) => (a.id < b.id ? 1 : -1));
      const { rows, ...where } = pageOf(found, page, PAGE_SIZE);
      return { ...where, entries: rows.map((entry) => describe(tx, staff, entry)) };
    }),
);

/** By the narrowest index that the filter allows. */
function candidates(ctx: Ctx, { actor, act, target, text }: Filter): AuditRow[] {
  const entryId = numberIn(text);
  if (entryId !== undefined) return [ctx.db.audit.id.find(BigInt(entryId))].filter((entry) => entry !== null);
  const targetId = numberIn(target);
  if (targetId !== undefined) return newest([...ctx.db.audit.targetUserId.filter(targetId)]);
  const actorId = numberIn(actor) ?? idOf(ctx, actor);
  if (actorId !== undefined) return newest([...ctx.db.audit.actorId.filter(actorId)]);
  if (act !== '') return newest([...ctx.db.audit.act.filter(act)]);
  return lately(ctx);
}

function newest(entries: AuditRow[]): AuditRow[] {
  return entries.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, MOST_LOOKED_AT);
}

/** Day by day backwards, since the world began. */
function lately(ctx: Ctx): AuditRow[] {
  const found: AuditRow[] = [];
  const firstDay = dayOf(settingsOf(ctx).epoch);
  for (let day = dayOf(ctx.timestamp); day >= firstDay && found.length < MOST_LOOKED_AT; day--) {
    found.push(...newest([...ctx.db.audit.day.filter(day)]));
  }
  return found.slice(0, MOST_LOOKED_AT);
}

function numberIn(word: string): number | undefined {
  const digits = /^#(\d{1,9})$/.exec(word.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Only a whole name of somebody who is there; a part of one is looked for in the names that were written down. */
function idOf(ctx: Ctx, name: string): number | undefined {
  if (name === '' || name.length > LONGEST_WORD) return undefined;
  return ctx.db.user.usernameKey.find(usernameKey(name))?.id;
}

function matches(entry: AuditRow, { actor, act, target, text }: Filter): boolean {
  if (act !== '' && entry.act !== act) return false;
  if (!isAbout(actor, entry.actor, entry.actorId)) return false;
  if (!isAbout(target, entry.target, entry.targetUserId)) return false;
  if (numberIn(text) !== undefined) return true;
  return [entry.reason, entry.before, entry.after].some((written) => contains(written, text));
}

function isAbout(word: string, name: string, id: number): boolean {
  const number = numberIn(word);
  return number === undefined ? contains(name, word) : number === id;
}

function contains(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.slice(0, LONGEST_WORD).trim().toLowerCase());
}

function describe(ctx: Ctx, staff: StaffMember, entry: AuditRow) {
  return { ...entry, undoneBy: undoingOf(ctx, entry.id)?.id ?? 0n, canUndo: mayUndo(ctx, staff, entry) };
}
