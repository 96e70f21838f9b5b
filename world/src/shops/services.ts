// What townsfolk do for people besides trading: beds, lessons, the safe-keeping of things.
import type { CharacterClass } from '../characters.ts';
import { creatureIds } from '../creature-ids.ts';
import { fixtures, type Inn } from '../map/index.ts';

const TRAINERS: Readonly<Record<CharacterClass, number>> = {
  warrior: creatureIds['captain-rowan'],
  mage: creatureIds['archivist-elspeth'],
  ranger: creatureIds['warden-finch'],
  cleric: creatureIds['sister-agnes'],
};

/** Who teaches a class, by creature kind. */
export const trainerOf = (heroClass: CharacterClass): number => TRAINERS[heroClass];

const BANKERS: readonly number[] = [creatureIds['banker-odo']];

/** Whether a townsperson keeps what people bring them. */
export const isBanker = (kind: number): boolean => BANKERS.includes(kind);

const innsByKeeper: ReadonlyMap<number, Inn> = new Map(
  fixtures.filter((fixture): fixture is Inn => fixture.kind === 'inn').map((inn) => [creatureIds[inn.keeper], inn]),
);

/** The inn that a townsperson keeps; undefined, when they keep none. */
export const innOf = (keeper: number): Inn | undefined => innsByKeeper.get(keeper);

/** What a bed costs, in coins: nobody is too poor for the first one for long. */
export const restPrice = (level: number): number => 1 + level;
