// Just back from death: for a moment nothing can harm, neither what is there nor what was on its way.
import { effectCode, PROTECTED_TICKS } from '@hollowmere/world/combat';
import { creatureIds } from '@hollowmere/world/creature-ids';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { beforeEach, expect, test } from 'vitest';
import { openPlanted } from './planted-world.ts';
import { codeOf, type Player, type TestWorld } from './test-world.ts';
import type { NpcRow } from './townsfolk.ts';

interface Place {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
}

let world: TestWorld;
let anna: Player;

const wight = () => world.rows<NpcRow>('npc').find(({ kind }) => kind === creatureIds['barrow-wight']) as NpcRow;
const healthOf = ({ entity }: Player) =>
  world.rows<{ entity: number; health: number }>('vitals').find((row) => row.entity === entity)?.health ?? 0;
const isProtected = ({ entity }: Player) =>
  world.db.rows('effect').some((row) => row.entity === entity && row.kind === effectCode('protected'));

function goToTheWight(): NpcRow {
  const { positionX, positionY } = wight();
  world.place(anna, { x: positionX + 2 * TILE_UNITS, y: positionY });
  return wight();
}

beforeEach(async () => {
  world = await openPlanted();
  anna = world.player('Anna');
  goToTheWight();
  for (let wait = 0; wait < 40 && healthOf(anna) > 0; wait++) world.pass(20);
  expect(healthOf(anna)).toBe(0);
});

test('nothing harms whoever is just back, and after five seconds everything does', () => {
  anna.client.call('respawn', {});
  const before = healthOf(anna);
  goToTheWight();
  world.pass(PROTECTED_TICKS - 5);
  expect(healthOf(anna)).toBeGreaterThanOrEqual(before);
  expect(isProtected(anna)).toBe(true);
  for (let wait = 0; wait < 20 && healthOf(anna) >= before; wait++) world.pass(20);
  expect(isProtected(anna)).toBe(false);
  expect(healthOf(anna)).toBeLessThan(before);
});

test('what was in the air when somebody fell passes them by when they are back', () => {
  const { entity: attacker } = wight();
  const { x, y } = world.rows<Place>('motion').find(({ entity }) => entity === anna.entity) as Place;
  const skill = skillIdOf('hobbling-shot');
  const flying = { id: 0, due: world.tick + 10, attacker, target: anna.entity, x, y, skill, rank: 1 };
  for (let arrow = 0; arrow < 6; arrow++) world.db.owner.call('plantImpact', { row: flying });
  anna.client.call('respawn', {});
  const before = healthOf(anna);
  world.pass(20);
  expect(world.db.rows('impact')).toEqual([]);
  expect(healthOf(anna)).toBeGreaterThanOrEqual(before);
});

test('who strikes is safe no longer', () => {
  anna.client.call('respawn', {});
  const { entity } = goToTheWight();
  const aim = { skill: skillIdOf('spark'), tick: world.tick, target: entity, direction: 7, x: 0, y: 0 };
  expect(codeOf(anna.client.refusalOf('useSkill', aim))).toBeNull();
  expect(isProtected(anna)).toBe(false);
});
