// Whatever staff and time do, in whatever order: what keeps somebody out or quiet is what a model says that knows nothing
// of rows and schedules.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStaff } from './staff.ts';
import { openWorld } from './test-world.ts';

interface Issued {
  readonly kind: string;
  /** In minutes since the beginning; Infinity: until lifted. */
  readonly until: number;
  lifted: boolean;
}

type Step =
  | { readonly do: 'sanction'; readonly kind: string; readonly minutes: number }
  | { readonly do: 'lift'; readonly which: number }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'wait'; readonly minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('sanction' as const),
    kind: fc.constantFrom('warn', 'mute', 'suspend', 'ban'),
    minutes: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({ do: fc.constant('lift' as const), which: fc.nat(20) }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(40) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 8 }) }),
);

/** The naive model: a list of sanctions, and for each act what would undo it. */
class Model {
  now = 0;
  readonly issued: Issued[] = [];
  readonly undo = new Map<bigint, () => boolean>();

  sanction(kind: string, minutes: number): () => boolean {
    const until = minutes === 0 || kind === 'warn' ? Number.POSITIVE_INFINITY : this.now + minutes;
    const sanction = { kind, until, lifted: false };
    this.issued.push(sanction);
    return () => this.lift(sanction);
  }

  lift(sanction: Issued | undefined): boolean {
    if (sanction === undefined || !this.isActive(sanction)) return false;
    sanction.lifted = true;
    return true;
  }

  unlift(sanction: Issued): boolean {
    if (!sanction.lifted) return false;
    sanction.lifted = false;
    return true;
  }

  has(kind: string): boolean {
    return this.issued.some((sanction) => sanction.kind === kind && this.isActive(sanction));
  }

  get state(): string {
    if (this.has('ban')) return 'banned';
    return this.has('suspend') ? 'suspended' : 'ok';
  }

  private isActive({ lifted, until }: Issued): boolean {
    return !lifted && until > this.now;
  }
}

test('what keeps somebody out is what their sanctions come to, after any acts in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = await openWorld();
      const ada = openStaff(world, 'Ada');
      const anna = world.register('Anna');
      const userId = Number(anna.view('my_status')[0]?.userId);
      const model = new Model();

      const perform = (
        procedure: string,
        args: Record<string, unknown>,
        expected: boolean,
        inverse?: () => boolean,
      ) => {
        const { ok, auditId } = ada.read<{ ok: boolean; auditId: bigint }>(procedure, args);
        expect([procedure, ok]).toEqual([procedure, expected]);
        if (ok && inverse) model.undo.set(auditId, inverse);
        return ok;
      };

      for (const next of steps) {
        if (next.do === 'wait') {
          model.now += next.minutes;
          world.db.advance(next.minutes * 60_000);
        } else if (next.do === 'sanction') {
          const { kind, minutes } = next;
          const args = { userId, kind, reason: 'Because', note: '', minutes };
          perform('staffSanction', args, true, model.sanction(kind, minutes));
        } else if (next.do === 'lift') {
          const sanction = model.issued[next.which % Math.max(1, model.issued.length)];
          const sanctionId = sanction === undefined ? 999 : model.issued.indexOf(sanction) + 1;
          const isLifted = model.lift(sanction);
          perform('staffLift', { sanctionId, reason: 'Because' }, isLifted, () => model.unlift(sanction as Issued));
        } else {
          const [auditId, inverse] = [...model.undo][next.which % Math.max(1, model.undo.size)] ?? [999n, () => false];
          const isUndone = inverse();
          perform('staffUndo', { auditId, reason: 'Because' }, isUndone);
          if (isUndone) model.undo.set(auditId, () => false);
        }
        const status = anna.view('my_status')[0];
        expect(status?.state).toEqual({ tag: model.state });
        expect(status?.mute !== undefined).toBe(model.has('mute'));
        expect(status?.warnings).toHaveLength(
          model.issued.filter(({ kind, lifted }) => kind === 'warn' && !lifted).length,
        );
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
