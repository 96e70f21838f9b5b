// Looking after people: who is staff and may do what, sanctions, reports, notes, and the audit. All private, but for
// announcements.
import { t, table } from 'spacetimedb/server';

/** What a role may do; see world/moderation for the words. */
export const role = table(
  { name: 'role' },
  {
    key: t.string().primaryKey(),
    title: t.string(),
    /** Nobody acts on somebody of the same or a higher rank. */
    rank: t.u32(),
    permissions: t.array(t.string()),
  },
);

export const staff = table(
  { name: 'staff' },
  {
    userId: t.u32().primaryKey(),
    role: t.string().index(),
    /** 0: the owner. */
    grantedBy: t.u32(),
    grantedAt: t.timestamp(),
  },
);

/** What somebody was given, for good: lifting marks the row. */
export const sanction = table(
  { name: 'sanction' },
  {
    id: t.u32().primaryKey().autoInc(),
    userId: t.u32().index(),
    /** `warn`, `mute`, `suspend` or `ban`. */
    kind: t.string(),
    /** For the person. */
    reason: t.string(),
    /** For staff. */
    note: t.string(),
    issuedBy: t.u32(),
    issuedAt: t.timestamp(),
    /** None: until lifted. */
    until: t.option(t.timestamp()),
    liftedAt: t.option(t.timestamp()),
    /** 0 unless lifted. */
    liftedBy: t.u32(),
    liftReason: t.string(),
    /** When the person confirmed having read it. */
    acknowledgedAt: t.option(t.timestamp()),
  },
);

/** What somebody's sanctions come to at the moment; no row when that is nothing. The one thing that every call looks up. */
export const restriction = table(
  { name: 'restriction' },
  {
    userId: t.u32().primaryKey(),
    /** `ban`, `suspend`, or empty for somebody who is only muted. */
    kind: t.string(),
    /** The sanction that keeps them out; 0: none does. */
    barredBy: t.u32(),
    reason: t.string(),
    until: t.option(t.timestamp()),
    /** The sanction that keeps them from talking; 0: none does. */
    mutedBy: t.u32(),
    muteReason: t.string(),
    mutedUntil: t.option(t.timestamp()),
    /** The tick at which the sweep reckons it anew; 0xffffffff when nothing ends by itself. */
    dueTick: t.u32().index(),
  },
);

/** A line of chat as it stood when somebody reported it. */
export const Evidence = t.object('Evidence', {
  name: t.string(),
  text: t.string(),
  saidAt: t.timestamp(),
  /** Said by the one who is reported. */
  isReported: t.bool(),
});

export const report = table(
  { name: 'report' },
  {
    id: t.u32().primaryKey().autoInc(),
    reporterId: t.u32().index(),
    reportedId: t.u32().index(),
    /** The names as they were at that moment. */
    reporter: t.string(),
    reported: t.string(),
    category: t.string(),
    text: t.string(),
    at: t.timestamp(),
    /** `open`, `upheld` or `rejected`. */
    state: t.string().index(),
    evidence: t.array(Evidence),
    /** Who looks after it; 0: nobody yet. */
    claimedBy: t.u32(),
    decidedBy: t.u32(),
    decidedAt: t.option(t.timestamp()),
    /** For the one who reported. */
    answer: t.string(),
    /** For staff. */
    note: t.string(),
    /** The day, since the Unix epoch, on which it was decided; 0xffffffff while it is open. For pruning. */
    decidedDay: t.u32().index(),
  },
);

export const staffNote = table(
  { name: 'staff_note' },
  {
    id: t.u32().primaryKey().autoInc(),
    userId: t.u32().index(),
    authorId: t.u32(),
    text: t.string(),
    at: t.timestamp(),
  },
);

/** Every act of staff, attempted or done. Rows are only ever added; the one thing written later is how an act came out. */
export const audit = table(
  { name: 'audit' },
  {
    id: t.u64().primaryKey().autoInc(),
    at: t.timestamp(),
    /** Days since the Unix epoch: how the newest are found. */
    day: t.u32().index(),
    /** 0: the owner, or somebody without an account. */
    actorId: t.u32().index(),
    /** The name at that moment. */
    actor: t.string(),
    act: t.string().index(),
    /** 0 when it is not about a person. */
    targetUserId: t.u32().index(),
    target: t.string(),
    /** JSON objects: what was, and what became of it. */
    before: t.string(),
    after: t.string(),
    reason: t.string(),
    /** `attempted`, `done`, or `refused:` and the code. */
    outcome: t.string(),
    /** The act that this one undoes; 0: none. */
    undoes: t.u64().index(),
  },
);

/** Names that staff took away: nobody carries them again. */
export const forbiddenName = table(
  { name: 'forbidden_name' },
  {
    /** See `nameKey` in world/names: usernames and character names share it. */
    nameKey: t.string().primaryKey(),
    forbiddenAt: t.timestamp(),
  },
);

/** The slowest sweep of each minute; minutes in which all were in time have no row. */
export const lateness = table(
  { name: 'lateness' },
  {
    /** Minutes since the Unix epoch. */
    minute: t.u32().primaryKey(),
    worstMillis: t.u32(),
  },
);

export const announcement = table(
  { name: 'announcement', public: true },
  {
    id: t.u32().primaryKey().autoInc(),
    text: t.string(),
    /** `info`, `warning` or `celebration`. */
    tone: t.string(),
    startsAt: t.timestamp(),
    /** None: until withdrawn. */
    until: t.option(t.timestamp()),
  },
);
