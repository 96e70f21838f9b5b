// The fighter a player is: from class, level, what is worn and what lies on them. Every number of a character sheet that
// counts in a fight comes from here; what creatures are is in creatures/.
import type { CharacterClass } from '../characters.ts';
import { type Effect, type Fighter, resistances, underEffects } from '../combat/index.ts';
import type { GearBonus } from '../items/index.ts';
import { WALK_SPEED } from '../movement/units.ts';
import { type AttributeName, type Attributes, attributesOf, primaryAttribute } from './attributes.ts';

export interface PlayerBuild {
  readonly class: CharacterClass;
  readonly level: number;
  readonly gear: GearBonus;
  readonly effects: readonly Pick<Effect, 'kind' | 'magnitude'>[];
}

interface ClassRule {
  /** Energy at the start and for each level; points a second at the start. */
  readonly energy: readonly [first: number, perLevel: number];
  readonly energyGain: number;
  /** Levels to one more point of energy a second; 0 for never. */
  readonly energyGainEvery: number;
}

/** Stamina is small and comes back fast, mana is large and comes back slowly. */
const RULES: Readonly<Record<CharacterClass, ClassRule>> = {
  warrior: { energy: [100, 1], energyGain: 5, energyGainEvery: 10 },
  ranger: { energy: [100, 1], energyGain: 5, energyGainEvery: 10 },
  mage: { energy: [110, 5], energyGain: 4, energyGainEvery: 6 },
  cleric: { energy: [110, 4], energyGain: 4, energyGainEvery: 6 },
};

const HEALTH_BASE = 40;
const HEALTH_PER_LEVEL = 6;
const HEALTH_PER_STAMINA = 5;
/** A point of the primary attribute is worth half a point of power. */
const ATTRIBUTE_PER_POWER = 2;
const OWN_POWER = 2;
/** What bare hands are worth as a weapon: half of the first one. */
const FISTS = 4;
const CRIT_BASE = 400;
const CRIT_PER_AGILITY = 8;
const CRIT_PER_INTELLECT = 6;
const MOST_CRIT = 5000;
const MOST_BLOCK = 6000;
const MOST_BLOCK_PART = 80;
/** A level is worth five points of accuracy and of evasion: see `hitChance`. */
const POINTS_PER_LEVEL = 5;

/** Attributes with what gear adds. */
export function attributesWith({ class: name, level, gear }: Omit<PlayerBuild, 'effects'>): Attributes {
  const own = attributesOf(name, level);
  const total = (attribute: AttributeName) => own[attribute] + (gear[attribute] ?? 0);
  return {
    strength: total('strength'),
    agility: total('agility'),
    intellect: total('intellect'),
    stamina: total('stamina'),
  };
}

/**
 * health = 40 + 6 x level + 5 x stamina + gear · power = 2 + gear (4 at least: fists) + primary / 2 · critical = 4 % + 0.08 % an agility (casters:
 * 0.06 % an intellect) + gear · block = gear (10 % for warriors who carry a shield: it is in the shield) · accuracy and evasion =
 * 5 x level + gear, evasion besides a tenth of agility.
 */
export function fighterOf(build: PlayerBuild): Fighter {
  const { class: name, level, gear, effects } = build;
  const attributes = attributesWith(build);
  const rule = RULES[name];
  const maxHealth =
    HEALTH_BASE + HEALTH_PER_LEVEL * level + HEALTH_PER_STAMINA * attributes.stamina + (gear.health ?? 0);
  const maxEnergy = rule.energy[0] + rule.energy[1] * level + (gear.energy ?? 0);
  const primary = attributes[primaryAttribute[name]];
  const sharpness =
    primaryAttribute[name] === 'intellect'
      ? CRIT_PER_INTELLECT * attributes.intellect
      : CRIT_PER_AGILITY * attributes.agility;
  const plain: Fighter = {
    level,
    maxHealth,
    maxEnergy,
    healthGain: 1 + Math.floor(maxHealth / 50),
    energyGain: rule.energyGain + (rule.energyGainEvery > 0 ? Math.floor(level / rule.energyGainEvery) : 0),
    power: OWN_POWER + Math.max(FISTS, gear.power ?? 0) + Math.floor(primary / ATTRIBUTE_PER_POWER),
    armour: gear.armour ?? 0,
    accuracy: POINTS_PER_LEVEL * level + (gear.accuracy ?? 0),
    evasion: POINTS_PER_LEVEL * level + Math.floor(attributes.agility / 10) + (gear.evasion ?? 0),
    critChance: Math.min(MOST_CRIT, CRIT_BASE + sharpness + (gear.critChance ?? 0)),
    critFactor: 150,
    blockChance: Math.min(MOST_BLOCK, gear.blockChance ?? 0),
    blockPart: Math.min(MOST_BLOCK_PART, gear.blockPart ?? 0),
    resist: resistances(gear.resist ?? {}),
    speed: WALK_SPEED,
  };
  return underEffects(plain, effects);
}
