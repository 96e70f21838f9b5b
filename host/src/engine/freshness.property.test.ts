// Whatever happens, views show what a fresh look at the tables would, and a restart finds the tables as they were.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlainObject } from '../testing/plain-values.ts';
import { objectsOf } from '../testing/row-objects.ts';
import { CallBroke, type TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench } from '../testing/workbench.ts';

const PEOPLE = ['ada', 'bo', 'cy'];
const who = fc.constantFrom(...PEOPLE);
const team = fc.integer({ min: 1, max: 3 });
const view = fc.constantFrom('me', 'myTeam', 'everybody', 'census');

const aStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join' as const), who, team }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('name' as const), team, title: fc.constantFrom('red', 'blue', 'cursed') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('both' as const), who, team, cursed: team }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('hold' as const), who, view }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

interface Held {
  readonly view: string;
  readonly who: string;
  readonly held: ReturnType<TestDatabase['database']['retainView']>;
}

class Run {
  readonly db: TestDatabase;
  readonly clients: ReadonlyMap<string, TestClient>;
  held: Held[] = [];

  constructor(db: TestDatabase) {
    this.db = db;
    this.clients = new Map(PEOPLE.map((name) => [name, db.asGuest(name)]));
  }

  take(step: Step): void {
    switch (step.kind) {
      case 'join':
        this.#call(step.who, 'join', { name: step.who, team: step.team });
        break;
      case 'leave':
        this.#call(step.who, 'leave', {});
        break;
      case 'name':
        this.#call('ada', 'nameTeam', { id: step.team, title: step.title });
        break;
      case 'both':
        this.#call(step.who, 'joinAndCurse', { team: step.team, cursed: step.cursed });
        break;
      case 'hold':
        this.#hold(step.who, step.view);
        break;
      case 'release':
        this.#release(step.which);
        break;
      case 'restart':
        this.#restart();
        break;
    }
  }

  /** What a view would show if it were run now; null when it would fail. */
  expected({ view, who }: Held): PlainObject[] | null {
    const members = this.db.rows('member');
    const own = members.filter((member) => member.who === this.clients.get(who)?.identity);
    if (view === 'me') return own;
    if (view === 'everybody') return members;
    if (view === 'census') return [{ members: BigInt(members.length) }];
    const teams = this.db.rows('team').filter(({ id }) => id === own[0]?.team);
    return teams.some(({ title }) => title === 'cursed') ? null : teams;
  }

  /** A call that a view makes fail must leave everything as it was. */
  #call(who: string, reducer: string, args: PlainObject): void {
    const before = this.#tables();
    try {
      this.clients.get(who)!.call(reducer, args);
    } catch (error) {
      expect(error).toBeInstanceOf(CallBroke);
      expect(this.#tables()).toEqual(before);
    }
  }

  #hold(who: string, view: string): void {
    const name = this.db.database.definition.views.find(({ sourceName }) => sourceName === view)!.name;
    try {
      const held = this.db.database.retainView(name, BigInt(`0x${this.clients.get(who)!.identity}`));
      this.held.push({ view, who, held });
    } catch {
      expect(view).toBe('myTeam');
    }
  }

  #release(which: number): void {
    const [gone] = this.held.splice(which % Math.max(1, this.held.length), 1);
    if (gone) this.db.database.releaseView(gone.held.instance);
  }

  #restart(): void {
    const before = this.#tables();
    this.db.restart();
    this.held = [];
    expect(this.#tables()).toEqual(before);
  }

  #tables(): unknown {
    const sorted = (table: string) =>
      this.db
        .rows(table)
        .map((row) => Object.values(row).join())
        .sort();
    return [sorted('member'), sorted('team')];
  }
}

const sorted = (rows: readonly PlainObject[]) => rows.map((row) => Object.values(row).join()).sort();

it('views are as fresh as if they were run at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 60, size: 'max' }), async (steps) => {
      const run = new Run(await openWorkbench());
      for (const step of steps) {
        run.take(step);
        for (const held of run.held) {
          const expected = run.expected(held);
          expect(expected).not.toBeNull();
          expect(sorted(objectsOf(held.held.table))).toEqual(sorted(expected ?? []));
        }
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);
