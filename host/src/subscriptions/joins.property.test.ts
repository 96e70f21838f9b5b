// Subscriptions to joins and to single tables against a model: after every transaction, what clients were told has to add up to what a naive
// evaluation of their statements finds.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openGuild, put, tableOf, transact } from '../testing/guild.ts';
import { Subscriptions } from './subscriptions.ts';
import { Listener, rowKey } from './testing/listener.ts';

let database: Database;
beforeAll(async () => {
  database = await openGuild();
});

type TableName = 'guild' | 'member';
type Values = readonly (number | string)[];
type Meaning = (guild: Values, member: Values) => boolean;

/** A condition on rows of both tables as SQL, and what it means. */
type Condition = readonly [text: string, meaning: Meaning];

const small = fc.integer({ min: 0, max: 3 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  small.map((realm): Condition => [`g.realm = ${realm}`, (guild) => guild[1] === realm]),
  small.map((who): Condition => [`m.who = ${who}`, (_, member) => member[2] === who]),
  small.map((id): Condition => [`g.id = ${id}`, (guild) => guild[0] === id]),
  small.map((rank): Condition => [`m.rank > ${rank}`, (_, member) => Number(member[3]) > rank]),
  fc.constant<Condition>(['g.realm = m.rank', (guild, member) => guild[1] === member[3]]),
  fc.constant<Condition>(['m.rank < g.id', (guild, member) => Number(member[3]) < Number(guild[0])]),
  fc
    .tuple(small, small)
    .map(([a, b]): Condition => [`(m.who = ${a} OR m.who = ${b})`, (_, member) => member[2] === a || member[2] === b]),
  fc
    .tuple(small, small)
    .map(
      ([who, realm]): Condition => [
        `(m.who = ${who} OR g.realm = ${realm})`,
        (guild, member) => member[2] === who || guild[1] === realm,
      ],
    ),
);

interface Query {
  readonly sql: string;
  readonly returned: TableName;
  /** Of a row of each table; of a row of the only table where there is no other. */
  readonly holds: Meaning | ((row: Values) => boolean);
  readonly isJoin: boolean;
}

/** A condition on rows of one table. */
const filter: fc.Arbitrary<readonly [text: string, meaning: (row: Values) => boolean]> = fc
  .record({
    column: fc.constantFrom(['id', 0] as const, ['guild', 1] as const, ['who', 2] as const, ['rank', 3] as const),
    operator: fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
    value: small,
    other: small,
    connective: fc.constantFrom('AND', 'OR', null),
  })
  .map(({ column: [name, at], operator, value, other, connective }) => {
    const first = (row: Values) => compared(Number(row[at]), operator, value);
    if (connective === null) return [`${name} ${operator} ${value}`, first];
    const second = (row: Values) => row[2] === other;
    const text = `(${name} ${operator} ${value} ${connective} who = ${other})`;
    return [text, connective === 'AND' ? (row) => first(row) && second(row) : (row) => first(row) || second(row)];
  });

function compared(a: number, operator: string, b: number): boolean {
  if (operator === '=') return a === b;
  if (operator === '<>') return a !== b;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

const single: fc.Arbitrary<Query> = fc.array(filter, { maxLength: 3 }).map((filters) => ({
  sql: `SELECT * FROM member${filters.length === 0 ? '' : ` WHERE ${filters.map(([text]) => text).join(' AND ')}`}`,
  returned: 'member',
  holds: (row: Values) => filters.every(([, meaning]) => meaning(row)),
  isJoin: false,
}));

const join: fc.Arbitrary<Query> = fc
  .record({
    returned: fc.constantFrom<TableName>('guild', 'member'),
    isTurned: fc.boolean(),
    conditions: fc.array(condition, { maxLength: 3 }),
  })
  .map(({ returned, isTurned, conditions }) => {
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(([text]) => text).join(' AND ')}`;
    const from = isTurned ? 'member m JOIN guild g ON g.id = m.guild' : 'guild g JOIN member m ON m.guild = g.id';
    return {
      sql: `SELECT ${returned === 'guild' ? 'g' : 'm'}.* FROM ${from}${where}`,
      returned,
      holds: (guild: Values, member: Values) =>
        guild[0] === member[1] && conditions.every(([, meaning]) => meaning(guild, member)),
      isJoin: true,
    };
  });

const query = fc.oneof({ weight: 3, arbitrary: join }, { weight: 2, arbitrary: single });

type Act =
  | { readonly kind: 'put'; readonly table: TableName; readonly values: Values }
  | { readonly kind: 'remove'; readonly table: TableName; readonly id: number };

const id = fc.integer({ min: 1, max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(id, small)
      .map(([key, realm]): Act => ({ kind: 'put', table: 'guild', values: [key, realm, 'x'] })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(id, id, small, small)
      .map(([key, guild, who, rank]): Act => ({ kind: 'put', table: 'member', values: [key, guild, who, rank] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom<TableName>('guild', 'member'), id)
      .map(([table, key]): Act => ({ kind: 'remove', table, id: key })),
  },
);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('transaction' as const),
      acts: fc.array(act, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('subscribe' as const),
      set: fc.nat(3),
      queries: fc.array(query, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unsubscribe' as const), set: fc.nat(3) }) },
);

it('what a client was told of joins and of single tables adds up to what is there, with every multiplicity (check 13)', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const subscriptions = new Subscriptions(database);
      const listener = new Listener(subscriptions);
      const open = new Map<number, readonly Query[]>();
      for (const next of steps) {
        if (next.kind === 'transaction') transact(database, () => next.acts.forEach(perform));
        else if (next.kind === 'unsubscribe') {
          listener.unsubscribe(next.set);
          open.delete(next.set);
        } else if (!open.has(next.set)) {
          listener.subscribe(next.set, ...next.queries.map(({ sql }) => sql));
          open.set(next.set, distinct(next.queries));
        }
        for (const [set, queries] of open) {
          expect(listener.held(set)).toEqual(
            queries
              .flatMap(evaluate)
              .map((row) => `${set}/${row}`)
              .sort(),
          );
        }
      }
      subscriptions.leave(listener.subscriber);
      expect(subscriptions.queryCount).toBe(0);
      subscriptions.close();
      transact(database, () => {
        for (const name of ['guild', 'member']) tableOf(database, name).clear();
      });
    }),
    { numRuns: 100 },
  );
});

/** A statement that stands in a set twice counts once. */
function distinct(queries: readonly Query[]): readonly Query[] {
  return [...new Map(queries.map((each) => [each.sql, each])).values()];
}

function perform(next: Act): void {
  const table = tableOf(database, next.table);
  if (next.kind === 'put') put(table, next.values);
  else {
    const row = [...table.rows()].find((candidate) => table.row.readColumn(candidate, 0) === next.id);
    if (row !== undefined) table.delete(row);
  }
}

function evaluate({ returned, holds, isJoin }: Query): string[] {
  const [guilds, members] = (['guild', 'member'] as const).map((name) => {
    const table = tableOf(database, name);
    return [...table.rows()].map((row) => ({ key: rowKey(row), values: table.row.decode(row) as Values }));
  });
  if (!isJoin) {
    const isHeld = holds as (row: Values) => boolean;
    return (members ?? []).filter(({ values }) => isHeld(values)).map(({ key }) => key);
  }
  return (guilds ?? []).flatMap((guild) =>
    (members ?? [])
      .filter((member) => holds(guild.values, member.values))
      .map((member) => (returned === 'guild' ? guild.key : member.key)),
  );
}
