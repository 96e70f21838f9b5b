// An hour out there: walk, fight, rest, walk on, with what one can afford to eat and drink. What it brings is counted.
import type { CharacterClass } from '@hollowmere/world/characters';
import { experienceFor } from '@hollowmere/world/growth';
import { COINS, type ItemKind, itemKind, itemKinds, lootTable, rollLoot } from '@hollowmere/world/items';
import { happens, seededRolls } from '@hollowmere/world/rolls';
import { fight, potionAt } from './arena.ts';
import type { Figure } from './fighters.ts';
import { type Land, preyAt } from './lands.ts';

export interface Hunt {
  readonly class: CharacterClass;
  readonly level: number;
  readonly land: string;
  /** Seconds from the first blow to the last, of fights with one creature. */
  readonly secondsToKill: number;
  readonly kills: number;
  readonly deaths: number;
  /** Coins, with what shops pay for the rest, less what was eaten and drunk. */
  readonly coins: number;
  readonly experience: number;
}

const TICKS_A_SECOND = 20;
const HOUR = 3600;
/** Between two fights: look, walk, take what fell. */
const WALK_SECONDS = 12;
/** Back from the inn. */
const DEATH_SECONDS = 120;
/** Of an hour that one plays, so much is talk, bags, maps and tea. */
const IDLE_PERCENT = 20;
/** The chance that a second one joins in, in 1/10000. */
const COMPANY = 1500;
/** Shops pay about so many percent, and ask so many. */
const PAID = 40;
const ASKED = 120;
const CARRIED_POTIONS = 3;
/** One walks on with so much. */
const RESTED_HEALTH = 80;
const RESTED_ENERGY = 60;
/** Nobody eats for less of a wait, in seconds. */
const WORTH_A_MEAL = 20;
const PAUSE = 5;

export function hunt(name: CharacterClass, level: number, land: Land, seed: number): Hunt {
  const rolls = seededRolls(seed);
  const prey = preyAt(land, level);
  const potion = potionAt(level);
  const meal = mealAt(level);
  let [seconds, health, energy] = [0, 100, 100];
  let [kills, deaths, coins, experience] = [0, 0, 0, 0];
  let [duels, duelTicks] = [0, 0];
  const playing = (HOUR * (100 - IDLE_PERCENT)) / 100;
  while (seconds < playing) {
    const { kind, level: creatureLevel } = prey[rolls.below(prey.length)] ?? never(land);
    const count = happens(COMPANY, rolls) ? 2 : 1;
    const bout = fight({
      class: name,
      level,
      kind,
      creatureLevel,
      count,
      rolls,
      health,
      energy,
      potions: CARRIED_POTIONS,
    });
    seconds += WALK_SECONDS + bout.ticks / TICKS_A_SECOND;
    coins -= (bout.potionsDrunk * (potion?.price ?? 0) * ASKED) / 100;
    if (bout.end === 'lost') {
      deaths++;
      seconds += DEATH_SECONDS;
      [health, energy] = [80, 80];
      continue;
    }
    if (count === 1) [duels, duelTicks] = [duels + 1, duelTicks + bout.ticks];
    kills += count;
    for (let each = 0; each < count; each++) {
      experience += experienceFor(kind, creatureLevel, level);
      coins += worthOfLoot(kind.key, rolls);
    }
    const rest = restAfter(bout.hero, bout.health, bout.energy, meal);
    seconds += rest.seconds;
    coins -= rest.cost;
    [health, energy] = [Math.max(bout.health, RESTED_HEALTH), Math.max(bout.energy, RESTED_ENERGY)];
  }
  return {
    class: name,
    level,
    land: land.name,
    secondsToKill: duels === 0 ? 0 : duelTicks / duels / TICKS_A_SECOND,
    kills,
    deaths,
    coins: Math.round(coins),
    experience: Math.round(experience),
  };
}

function never(land: Land): never {
  throw new Error(`Nothing in ${land.name} suits that level.`);
}

function worthOfLoot(key: string, rolls: Parameters<typeof rollLoot>[1]): number {
  const table = lootTable(key);
  if (!table) return 0;
  return rollLoot(table, rolls).reduce(
    (sum, { kind, count }) =>
      sum + count * (kind === COINS ? 1 : Math.floor(((itemKind(kind)?.price ?? 0) * PAID) / 100)),
    0,
  );
}

const mealAt = (level: number): ItemKind | undefined =>
  itemKinds
    .filter(({ use, level: from }) => use?.act === 'eat' && use.health > 2 && from <= level)
    .sort((a, b) => priceOfHealth(a) - priceOfHealth(b))[0];

const priceOfHealth = ({ use, price }: ItemKind): number =>
  use?.act === 'eat' ? price / (use.health * use.seconds) : Number.POSITIVE_INFINITY;

/** How long one sits down after a fight, and what one eats meanwhile. */
function restAfter({ base }: Figure, health: number, energy: number, meal: ItemKind | undefined) {
  const missing = (Math.max(0, RESTED_HEALTH - health) * base.maxHealth) / 100;
  const tired = (Math.max(0, RESTED_ENERGY - energy) * base.maxEnergy) / 100;
  const alone = Math.max(missing > 0 ? PAUSE + missing / base.healthGain : 0, tired / base.energyGain);
  if (alone < WORTH_A_MEAL || meal?.use?.act !== 'eat') return { seconds: alone, cost: 0 };
  const { use } = meal;
  const eating = Math.max(PAUSE + missing / (base.healthGain + use.health), tired / (base.energyGain + use.energy));
  const portions = Math.ceil(eating / use.seconds);
  return { seconds: eating, cost: (portions * meal.price * ASKED) / 100 };
}
