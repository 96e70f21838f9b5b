// One person, with everything that staff look after: characters, logins, sign-ins, sanctions, activity, notes, reports.
import { isActive } from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { CharacterClass, Look } from '../../characters/tables.ts';
import { momentAt } from '../../moment.ts';
import { type Ctx, hollowmere, type UserRow } from '../../schema.ts';
import { termsOf } from '../reckon-restriction.ts';
import { isLower, type StaffMember } from '../staff-member.ts';
import { staffRead } from '../staff-read.ts';
import { nameOf } from '../targets.ts';
import { userFacts } from './user-facts.ts';

/** Of lists that grow, the newest so many. */
const MOST_ROWS = 100;

const Character = t.object('StaffCharacter', {
  id: t.u32(),
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
  createdAt: t.timestamp(),
  deletedAt: t.option(t.timestamp()),
});

const Login = t.object('StaffLogin', {
  account: t.string(),
  provider: t.string(),
  createdAt: t.timestamp(),
  lastUsed: t.timestamp(),
});

const SignIn = t.object('StaffSignIn', {
  identity: t.identity(),
  client: t.string(),
  country: t.string(),
  provider: t.string(),
  amr: t.array(t.string()),
  firstUsed: t.timestamp(),
  lastUsed: t.timestamp(),
  revoked: t.option(t.timestamp()),
  endedReason: t.string(),
});

const Sanction = t.object('StaffSanction', {
  id: t.u32(),
  kind: t.string(),
  reason: t.string(),
  note: t.string(),
  issuedBy: t.string(),
  issuedAt: t.timestamp(),
  until: t.option(t.timestamp()),
  liftedAt: t.option(t.timestamp()),
  /** Empty unless lifted. */
  liftedBy: t.string(),
  liftReason: t.string(),
  isActive: t.bool(),
});

const Activity = t.object('StaffActivity', {
  at: t.timestamp(),
  kind: t.string(),
  detail: t.string(),
  client: t.string(),
  country: t.string(),
});

const Note = t.object('NoteAbout', { id: t.u32(), author: t.string(), text: t.string(), at: t.timestamp() });

const ReportAbout = t.object('StaffReportAbout', {
  id: t.u32(),
  reporter: t.string(),
  category: t.string(),
  text: t.string(),
  at: t.timestamp(),
  state: t.string(),
});

const StaffUser = t.object('StaffUser', {
  id: t.u32(),
  username: t.string(),
  isGuest: t.bool(),
  role: t.string(),
  online: t.bool(),
  createdAt: t.timestamp(),
  lastLogin: t.timestamp(),
  needsRename: t.bool(),
  /** When the account goes, if its owner asked for that. */
  deletionDue: t.option(t.timestamp()),
  /** Whether whoever asks may act on them at all: pages offer nothing that could not succeed. */
  canActOn: t.bool(),
  characters: t.array(Character),
  logins: t.array(Login),
  signIns: t.array(SignIn),
  sanctions: t.array(Sanction),
  activity: t.array(Activity),
  notes: t.array(Note),
  reports: t.array(ReportAbout),
});

/** None when there is no such user. Lists are newest first, but for characters and logins. */
export const staffUser = hollowmere.procedure({ id: t.u32() }, t.option(StaffUser), (ctx, { id }) =>
  staffRead(ctx, 'users.read', (tx, member) => {
    const user = tx.db.user.id.find(id);
    return user === null ? undefined : describe(tx, user, member);
  }),
);

function describe(ctx: Ctx, user: UserRow, member: StaffMember) {
  const { id, needsRename } = user;
  return {
    ...userFacts(ctx, user),
    needsRename,
    deletionDue: deletionDueOf(ctx, id),
    canActOn: isLower(ctx, member, id),
    characters: [...ctx.db.character.userId.filter(id)].sort((a, b) => a.id - b.id),
    logins: [...ctx.db.login.userId.filter(id)],
    signIns: signInsOf(ctx, id),
    sanctions: sanctionsOf(ctx, id),
    activity: newest([...ctx.db.activity.userId.filter(id)]),
    notes: newest([...ctx.db.staffNote.userId.filter(id)]).map(({ authorId, ...note }) => {
      return { ...note, author: nameOf(ctx, authorId) };
    }),
    reports: newest([...ctx.db.report.reportedId.filter(id)]),
  };
}

function deletionDueOf(ctx: Ctx, id: number) {
  const deletion = ctx.db.deletion.userId.find(id);
  return deletion === null ? undefined : momentAt(BigInt(deletion.dueDay) * 86_400_000_000n);
}

function signInsOf(ctx: Ctx, id: number) {
  const all = [...ctx.db.signIn.userId.filter(id)];
  all.sort((a, b) => Number(b.lastUsed.microsSinceUnixEpoch - a.lastUsed.microsSinceUnixEpoch));
  return all.slice(0, MOST_ROWS);
}

function sanctionsOf(ctx: Ctx, id: number) {
  const now = ctx.timestamp.microsSinceUnixEpoch;
  return newest([...ctx.db.sanction.userId.filter(id)]).map((sanction) => ({
    ...sanction,
    issuedBy: nameOf(ctx, sanction.issuedBy),
    liftedBy: sanction.liftedAt === undefined ? '' : nameOf(ctx, sanction.liftedBy),
    isActive: isActive(termsOf(sanction), now),
  }));
}

function newest<Row extends { readonly id: number | bigint }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, MOST_ROWS);
}
