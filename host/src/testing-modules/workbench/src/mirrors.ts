// Views, and reducers that change what they read.
import { t } from 'spacetimedb/server';
import { member, part, remark, team, workbench } from './schema.ts';

/** Runs of views, by name: tests ask whether one was run again. */
const runs = new Map<string, number>();
const count = (name: string) => runs.set(name, (runs.get(name) ?? 0) + 1);

export const me = workbench.view({ public: true }, t.option(member.rowType), (ctx) => {
  count('me');
  return ctx.db.member.who.find(ctx.sender) ?? undefined;
});

/** Two steps: which team is read depends on what the first step found. */
export const myTeam = workbench.view({ public: true }, t.array(team.rowType), (ctx) => {
  count('myTeam');
  const own = ctx.db.member.who.find(ctx.sender);
  const found = own && ctx.db.team.id.find(own.team);
  if (found?.title === 'cursed') throw new Error('this team must not be looked at');
  return found ? [found] : [];
});

export const everybody = workbench.anonymousView({ public: true }, t.array(member.rowType), (ctx) => {
  count('everybody');
  return [...ctx.db.member.iter()];
});

export const heavyParts = workbench.anonymousView({ public: true }, t.array(part.rowType), (ctx) => {
  count('heavyParts');
  return [...ctx.db.part.byShelf.filter(1)];
});

const HeadCount = t.row('HeadCount', { members: t.u64() });
export const census = workbench.anonymousView({ public: true }, t.array(HeadCount), (ctx) => {
  count('census');
  const members = ctx.db.member.count();
  return [{ members }, { members }];
});

/** Writes, which a view must not. */
export const meddler = workbench.anonymousView({ public: true }, t.array(remark.rowType), (ctx) => {
  (ctx.db.remark as unknown as { insert(row: { id: number; text: string }): void }).insert({ id: 0, text: 'meddled' });
  return [];
});

/** Its rows have a key, and a team called "double" would be there twice under one. */
export const titles = workbench.anonymousView({ public: true }, t.array(team.rowType), (ctx) =>
  [...ctx.db.team.iter()].flatMap((row) => (row.title === 'double' ? [row, { ...row, title: 'other' }] : [row])),
);

export const queried = workbench.anonymousView({ public: true }, t.array(member.rowType), (ctx) =>
  ctx.from.member.where((row) => row.team.gte(2)),
);

export const queriedJoin = workbench.anonymousView({ public: true }, t.array(member.rowType), (ctx) =>
  ctx.from.team.rightSemijoin(ctx.from.member, (left, right) => left.id.eq(right.team)),
);

export const join = workbench.reducer({ name: t.string(), team: t.u32() }, (ctx, { name, team }) => {
  const row = { who: ctx.sender, name, team };
  if (ctx.db.member.who.find(ctx.sender)) ctx.db.member.who.update(row);
  else ctx.db.member.insert(row);
});

export const joinAndCurse = workbench.reducer({ team: t.u32(), cursed: t.u32() }, (ctx, { team, cursed }) => {
  ctx.db.member.who.update({ who: ctx.sender, name: 'moved', team });
  ctx.db.team.id.update({ id: cursed, title: 'cursed' });
});

export const leave = workbench.reducer({}, (ctx) => {
  ctx.db.member.who.delete(ctx.sender);
});

export const nameTeam = workbench.reducer({ id: t.u32(), title: t.string() }, (ctx, { id, title }) => {
  if (ctx.db.team.id.find(id)) ctx.db.team.id.update({ id, title });
  else ctx.db.team.insert({ id, title });
});

export const runsOf = workbench.procedure({ name: t.string() }, t.u32(), (_ctx, { name }) => runs.get(name) ?? 0);
