// A pack on its ground: each thinks and walks as it would in the world, and sees where the others are.
import { describe, expect, test } from 'vitest';
import { isInRange } from '../combat/index.ts';
import { advance, type Solid, standingMotion, TILE_UNITS, tileCentre } from '../movement/index.ts';
import { open } from '../movement/testing-grounds.ts';
import { seededRolls } from '../rolls.ts';
import { skillOfId, waitsAfter } from '../skills/index.ts';
import { creatureOf } from './creature-kinds.ts';
import { type Mind, newMind } from './mind.ts';
import { think } from './think.ts';

const wolf = creatureOf('grey-wolf');
const BITES_FROM = skillOfId(wolf.skills[0] ?? 0)?.range ?? 0;
const prey = { entity: 7, x: tileCentre(100), y: tileCentre(100), radius: 80, threat: 5, isInView: true };

interface Wolf {
  readonly id: number;
  mind: Mind;
  motion: ReturnType<typeof standingMotion>;
  readyAt: readonly number[];
  due: number;
  steps: number;
}

/** Wolves that come from one point, after so many ticks. */
function hunt(count: number, ticks: number, { from = { dx: 6, dy: 1 }, solid = open as Solid } = {}): Wolf[] {
  const rolls = seededRolls(5);
  const home = { x: prey.x + from.dx * TILE_UNITS, y: prey.y + from.dy * TILE_UNITS };
  const pack = Array.from({ length: count }, (_, id): Wolf => {
    const mind = { ...newMind(home, 0), target: prey.entity };
    const motion = standingMotion({ ...home, speed: 0, tick: 0 });
    return { id, mind, motion, readyAt: wolf.skills.map(() => 0), due: id, steps: 0 };
  });
  for (let tick = 0; tick < ticks; tick++) {
    for (const one of pack) one.motion = advance(one.motion, tick - one.motion.started, solid);
    for (const one of pack.filter(({ due }) => due <= tick)) {
      const mates = pack
        .filter((other) => other !== one)
        .map(({ motion: { x, y }, id }) => ({ x, y, radius: wolf.radius, stays: id < one.id }));
      const at = { x: one.motion.x, y: one.motion.y };
      const { kind, readyAt } = { kind: wolf, readyAt: one.readyAt };
      const senses = { kind, at, speed: wolf.speed, healthPercent: 100, mayAct: true, castEnds: 0, hour: 0.5 };
      const { mind, act, thinkAgainAt } = think(
        one.mind,
        { ...senses, foes: [prey], mates, readyAt, solid },
        rolls,
        tick,
      );
      one.mind = mind;
      one.due = thinkAgainAt;
      if (act.kind === 'walk') one.steps = tick;
      const { direction, speed } = act.kind === 'walk' ? act : { direction: 0 as const, speed: one.motion.speed };
      one.motion = { ...one.motion, direction, speed };
      const skill = act.kind === 'use' ? skillOfId(act.skill) : undefined;
      one.readyAt = wolf.skills.map((id, index) =>
        skill?.id === id ? waitsAfter(skill, tick).same : (one.readyAt[index] ?? 0),
      );
    }
  }
  return pack;
}

const apart = (one: Wolf | undefined): number => (one ? Math.hypot(one.motion.x - prey.x, one.motion.y - prey.y) : 0);

function leastDistance(pack: readonly Wolf[]): number {
  const all = pack.flatMap((a) => pack.filter((b) => b.id > a.id).map((b) => [a.motion, b.motion] as const));
  return Math.min(...all.map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y)));
}

describe('a pack', () => {
  test.each([2, 3, 4, 5, 6])(
    'of %i that comes from one side stands round its prey, none in another, all in reach',
    (count) => {
      const pack = hunt(count, 400);
      expect(leastDistance(pack)).toBeGreaterThan(1.6 * wolf.radius);
      for (const { motion } of pack) expect(isInRange(motion, prey, BITES_FROM)).toBe(true);
    },
  );

  test('stands still once each has a place', () => {
    for (const { steps } of hunt(5, 1200)) expect(steps).toBeLessThan(400);
  });

  test('takes what room there is before a niche, and nobody turns home for it', () => {
    // Only from the east does anybody come to it.
    const niche: Solid = (x, y) => Math.abs(x - 100) <= 1 && Math.abs(y - 100) <= 1 && !(x >= 100 && y === 100);
    const pack = hunt(4, 600, { solid: niche });
    expect(pack.map(({ mind }) => mind.target)).toEqual([7, 7, 7, 7]);
    expect(pack.some(({ motion }) => isInRange(motion, prey, BITES_FROM))).toBe(true);
  });

  test.each([3, 4, 5.3, 6, 7.1, 8])('of one that comes from %f tiles away stops before it stands in its prey', (dx) => {
    for (const dy of [0, 2.4, dx]) {
      const [one] = hunt(1, 300, { from: { dx, dy } });
      expect(apart(one)).toBeGreaterThan(1.6 * (wolf.radius + prey.radius));
    }
  });

  test('of one steps back from whoever walked into it, once, and strikes on', () => {
    const [one] = hunt(1, 300, { from: { dx: 0.2, dy: 0.1 } });
    expect(apart(one)).toBeGreaterThan(1.4 * (wolf.radius + prey.radius));
    expect(isInRange(one?.motion ?? prey, prey, BITES_FROM)).toBe(true);
    expect(one?.steps).toBeLessThan(60);
  });

  test('of one goes straight for it', () => {
    const [one] = hunt(1, 100, { from: { dx: 6, dy: 0 } });
    expect(one?.motion.y).toBe(prey.y);
  });
});
