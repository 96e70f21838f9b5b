// A crowd in view of one client: people and creatures that walk, fight, cast and fall, for sixty pictures a second. What the
// game's core takes for each of them, from rows to the frame, the sounds and what the HUD shows; drawing comes on top.
import { worldMap } from '@hollowmere/world/map';
import { type Direction8, type Motion, standingMotion, TICK_MS, tileCentre } from '@hollowmere/world/movement';
import { seededRolls } from '@hollowmere/world/rolls';
import { Cues } from '../lib/game/audio/cues.ts';
import { fightCuesOf } from '../lib/game/audio/fight-cues.ts';
import { Acting } from '../lib/game/core/fight/acting.ts';
import { readFightFacts } from '../lib/game/core/fight/fight-facts.ts';
import { NO_FIGHT } from '../lib/game/core/fight/seen.ts';
import { Game } from '../lib/game/core/game.ts';
import { WorldClock } from '../lib/game/core/world-clock.ts';
import { HudFactsReader } from '../lib/game/hud-facts.ts';
import { median } from './statistics.ts';

const ME = 1;
const FRAME_MS = 1000 / 60;
const START_TICK = 10_000;
/** Where the crowd stands: the barley fields, in tiles. */
const MIDDLE = { tileX: 60, tileY: 70 };
const SPREAD = 12;

/** Milliseconds that each of so many pictures took, with so many bodies in view. */
export function crowdFrames(bodies: number, frames: number): number[] {
  const rolls = seededRolls(7);
  const local = { now: 0 };
  const clock = new WorldClock(() => local.now, TICK_MS);
  clock.sample({ sentAt: 0, receivedAt: 0, worldTime: START_TICK * TICK_MS });
  const game = new Game({ map: worldMap, clock, local: () => local.now, steer: async () => {} });
  const ids = Array.from({ length: bodies }, (_, index) => index + ME);
  const isPerson = (id: number) => id % 4 === 1;
  const motions = new Map<number, Motion>(ids.map((id) => [id, placed(rolls.below)]));
  const vitals = { health: 60, maxHealth: 80, energy: 50, maxEnergy: 100, healthGain: 2, energyGain: 5 };
  const grown = { ...vitals, since: START_TICK, healthSince: START_TICK };
  game.adopt({
    self: ME,
    motions,
    appearances: new Map(ids.filter(isPerson).map((id) => [id, hero(id)])),
    openDoors: new Set(),
    fixtureStates: new Map(),
    groundItems: new Map(),
    fight: {
      ...NO_FIGHT,
      creatures: ids.filter((id) => !isPerson(id)).map((id) => creature(id, 1 + (id % 18))),
      vitals: new Map(ids.map((id) => [id, grown])),
      effects: ids
        .filter((id) => id % 5 === 0)
        .map((id) => ({ id, entity: id, kind: 'burn', magnitude: 2, source: ME, ends: START_TICK + 4_000 })),
    },
  });
  const acting = new Acting({ fight: game.fight, send: async () => {}, refused: () => {} });
  const cues = new Cues(() => 0.5);
  const facts = new HudFactsReader(() => 0);
  const took: number[] = [];
  for (let index = 0; index < frames; index++) {
    local.now += FRAME_MS;
    const tick = clock.time().tick;
    for (let blow = 0; blow < 2; blow++) happen(game, ids, tick, rolls.below);
    const begun = performance.now();
    const frame = game.frame(index % 120 < 60 ? 3 : 7);
    acting.update(frame);
    if (index % 6 === 0) readFightFacts({ ...frame, tick }, acting.use);
    facts.update(frame);
    cues.of(frame);
    fightCuesOf(frame);
    took.push(performance.now() - begun);
    if (index % 90 === 0) acting.targetNext();
  }
  return took;
}

type Below = (n: number) => number;

function placed(below: Below): Motion {
  const x = tileCentre(MIDDLE.tileX + below(2 * SPREAD) - SPREAD);
  const y = tileCentre(MIDDLE.tileY + below(2 * SPREAD) - SPREAD);
  return standingMotion({ x, y, speed: 51, tick: START_TICK - 20 });
}

const hero = (id: number) => ({
  name: `Hero ${id}`,
  class: 'warrior' as const,
  level: 8,
  look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
  worn: {},
  isGuest: false,
});

const creature = (id: number, kind: number) => ({
  npcId: id,
  entity: id,
  kind,
  level: 6,
  state: 'chase' as const,
  target: ME,
});

/** One turns, one strikes, and now and then somebody casts. */
function happen(game: Game, ids: readonly number[], tick: number, below: Below): void {
  const any = () => ids[below(ids.length)] ?? ME;
  const [turns, source, target] = [any(), any(), any()];
  const motion = turns === ME ? undefined : game.placeOf(turns);
  if (motion) {
    const direction = (1 + below(8)) as Direction8;
    const { x, y } = motion;
    const begun = standingMotion({ x: Math.round(x), y: Math.round(y), speed: 51, tick });
    game.motionChanged(turns, { ...begun, direction, facing: direction });
  }
  const common = { source, target, skill: 1, damageType: 'physical' as const, tick, flight: 0 };
  game.fight.happened({ ...common, kind: below(5) === 0 ? 'critical' : 'hit', amount: below(30) });
  game.fight.happened({ ...common, kind: 'shot', skill: 21, amount: 0, flight: 8 });
  if (below(10) === 0)
    game.fight.castChanged(source, { skill: 12, target, x: 0, y: 0, direction: 3, started: tick, ends: tick + 24 });
}

/** What one picture may take of the sixty a second, in milliseconds, and with how many in view. */
export const FRAME_BUDGET_MS = 3;
export const CROWD = 150;

export async function benchCrowd(): Promise<void> {
  const took = crowdFrames(CROWD, 1_200)
    .slice(200)
    .sort((a, b) => a - b);
  const p99 = took[Math.floor(took.length * 0.99)] ?? Number.NaN;
  const figures = `${median(took).toFixed(2)} ms at the median, ${p99.toFixed(2)} ms at the 99th percentile`;
  console.log(`a picture of ${CROWD} bodies that fight: ${figures}, of ${FRAME_BUDGET_MS} ms`);
}
