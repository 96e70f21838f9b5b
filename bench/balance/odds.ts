// How likely a careful player is to win: against one, against three at once, each at the player's level.
import { CHARACTER_CLASSES, type CharacterClass } from '@hollowmere/world/characters';
import type { CreatureKind } from '@hollowmere/world/creatures';
import { seededRolls } from '@hollowmere/world/rolls';
import { fight } from './arena.ts';
import { lands } from './lands.ts';

export interface Odds {
  readonly kind: CreatureKind;
  readonly level: number;
  /** Percent of fights won, by class. */
  readonly againstOne: Readonly<Record<CharacterClass, number>>;
  readonly againstThree: Readonly<Record<CharacterClass, number>>;
}

const FIGHTS = 20;
/** Rested, with one potion at hand: how one meets what one did not look for. */
const READY = { health: 90, energy: 90, potions: 1 } as const;

export function allOdds(): readonly Odds[] {
  return [...new Set(lands.flatMap(({ kinds }) => kinds))].map((kind) => {
    const level = (kind.levels[0] + kind.levels[1]) >> 1;
    const won = (count: number) =>
      Object.fromEntries(
        CHARACTER_CLASSES.map((name) => [name, winsOf(name, kind, level, count)]),
      ) as Odds['againstOne'];
    return { kind, level, againstOne: won(1), againstThree: won(3) };
  });
}

export function winsOf(
  name: CharacterClass,
  kind: CreatureKind,
  level: number,
  count: number,
  fights = FIGHTS,
): number {
  const rolls = seededRolls(level);
  const bouts = Array.from({ length: fights }, () =>
    fight({ class: name, level, kind, creatureLevel: level, count, rolls, ...READY }),
  );
  return Math.round((100 * bouts.filter(({ end }) => end === 'won').length) / fights);
}
