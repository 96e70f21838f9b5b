import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { describeModule } from '../module-runtime/describe.ts';
import { guildProgram } from '../testing/guild.ts';
import { planSubscription } from './plan.ts';
import { checkRules, restrict } from './row-rules.ts';

let guild: ModuleDefinition;
beforeAll(async () => {
  guild = describeModule(await guildProgram());
});

const ANNA = { identity: 7n, isOwner: false };
const withRules = (...rowLevelSecurity: string[]): ModuleDefinition => ({ ...guild, rowLevelSecurity });
const plansOf = (sql: string, definition: ModuleDefinition, reader = ANNA) =>
  restrict(planSubscription(sql, definition, reader), definition, reader);

describe('rules', () => {
  it('are part of a module, and leave tables without any alone', () => {
    expect(() => checkRules(guild)).not.toThrow();
    expect(plansOf('SELECT * FROM guild', guild)).toHaveLength(1);
    expect(plansOf('SELECT * FROM diary', guild)).toHaveLength(2);
    expect(plansOf('SELECT * FROM diary', guild, { ...ANNA, isOwner: true })).toHaveLength(1);
  });

  it('apply to the tables that rules read, and to every table of a join', () => {
    const nested = withRules(
      'SELECT c.* FROM badge b JOIN chest c ON b.guild = c.guild',
      'SELECT b.* FROM guild g JOIN badge b ON b.guild = g.id WHERE b.owner = :sender',
      'SELECT * FROM guild WHERE realm = 1',
      'SELECT * FROM guild WHERE realm = 2',
    );
    const plans = plansOf('SELECT m.* FROM member m JOIN chest c ON m.guild = c.guild', nested);
    expect(plans.map(({ sources }) => sources.map(({ name }) => name))).toEqual(
      Array(2).fill(['member', 'chest', 'badge', 'guild']),
    );
    expect(plans[0]?.predicate).not.toEqual(plans[1]?.predicate);
  });

  it.each([
    [['SELECT * FROM nowhere'], 'no such table: `nowhere`'],
    [['SELECT id FROM diary'], 'Column projections are not supported'],
    [['SELECT * FROM ledger'], '`ledger` is private'],
    [['DELETE FROM diary'], 'Unsupported: Non-SELECT queries'],
    [['SELECT a.* FROM diary a JOIN diary b ON a.id = b.id'], 'Discovered cyclic dependency when resolving RLS rules'],
    [
      [
        'SELECT d.* FROM badge b JOIN diary d ON d.id = b.id',
        'SELECT b.* FROM diary d JOIN badge b ON d.id = b.id WHERE b.owner = :sender',
      ],
      'Discovered cyclic dependency when resolving RLS rules',
    ],
  ])('are refused: %j', (rules, reason) => {
    expect(() => checkRules(withRules(...rules))).toThrow(reason);
  });

  it('make at most 32 queries of one statement', () => {
    const ways = (count: number) =>
      withRules(...Array.from({ length: count }, (_, realm) => `SELECT * FROM guild WHERE realm = ${realm}`));
    const joined = 'SELECT a.* FROM guild a JOIN guild b JOIN guild c JOIN guild d JOIN guild e';
    expect(plansOf(joined, ways(2))).toHaveLength(32);
    expect(() => plansOf(`${joined} JOIN guild f`, ways(2))).toThrow('makes 64 queries of this statement');
    expect(() => checkRules(ways(32))).not.toThrow();
    expect(() => checkRules(ways(33))).toThrow('makes 33 queries of this statement');
  });

  it('that read what the reader may not see give an error, not rows', () => {
    const rule = withRules('SELECT c.* FROM ledger l JOIN chest c ON l.guild = c.guild');
    expect(() => checkRules(rule)).not.toThrow();
    expect(() => plansOf('SELECT * FROM chest', rule)).toThrow('no such table: `ledger`');
  });
});
