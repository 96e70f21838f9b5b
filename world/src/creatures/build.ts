// The fighter a creature of a level is. A plain one first, then what makes a kind different, in percent of the plain one.
import { type DamageType, type Fighter, resistances } from '../combat/index.ts';

/** Percent of a plain creature of the same level; what is not said is 100. */
export interface Build {
  readonly health?: number;
  readonly power?: number;
  readonly armour?: number;
  /** Points, as the player's: five are worth 1 % to be missed. */
  readonly evasion?: number;
  readonly accuracy?: number;
  /** In 1/10000. */
  readonly critChance?: number;
  readonly blockChance?: number;
  readonly resist?: Readonly<Partial<Record<DamageType, number>>>;
}

/**
 * A plain creature of level L: health 55 + 20 L + 0.35 L² (about eight strikes of a player of that level), power 5 + 2 L (a
 * strike every two seconds takes about a twelfth of such a player), armour 10 L. Read off the players' own numbers; whether
 * fights come out as meant, the bench `balance` computes.
 */
const plainHealth = (level: number): number => 56 + 12 * level + Math.floor((19 * level * level) / 10);
const plainPower = (level: number): number => 5 + Math.floor((17 * level) / 10) + Math.floor((level * level) / 28);
const plainArmour = (level: number): number => 4 * level;

const POINTS_PER_LEVEL = 5;
const BLOCK_PART = 50;

export function fighterAt(level: number, build: Build, speed: number): Fighter {
  const part = (whole: number, percent = 100) => Math.floor((whole * percent) / 100);
  const maxHealth = part(plainHealth(level), build.health);
  return {
    level,
    maxHealth,
    // Creatures spend nothing: their cool-downs are what holds them back.
    maxEnergy: 0,
    energyGain: 0,
    healthGain: 1 + Math.floor(maxHealth / 50),
    power: Math.max(1, part(plainPower(level), build.power)),
    armour: part(plainArmour(level), build.armour),
    accuracy: POINTS_PER_LEVEL * level + (build.accuracy ?? 0),
    evasion: POINTS_PER_LEVEL * level + (build.evasion ?? 0),
    critChance: build.critChance ?? 400,
    critFactor: 150,
    blockChance: build.blockChance ?? 0,
    blockPart: build.blockChance === undefined ? 0 : BLOCK_PART,
    resist: resistances(build.resist ?? {}),
    speed,
  };
}
