// The boards of the hiscores: what each counts, in which unit, and who may stand on it. Pure: the module keeps the
// rankings, pages name them.
import { CHARACTER_CLASSES, type CharacterClass } from './characters.ts';

/** What can be counted of a character. */
export interface Achievements {
  readonly class: CharacterClass;
  readonly level: number;
  readonly playSeconds: number;
  readonly visits: number;
  readonly linesSaid: number;
  readonly doorsMoved: number;
  /** Fights won, bosses among them, and quests finished. */
  readonly kills: number;
  readonly bosses: number;
  readonly quests: number;
}

/** How a value is to be read: `seconds` as a span of time. */
export type BoardUnit = 'level' | 'seconds' | 'visits' | 'lines' | 'doors' | 'fights' | 'quests';

export interface Board {
  /** As in addresses and rows. */
  readonly board: string;
  readonly title: string;
  /** One line for people: what it takes to stand here. */
  readonly about: string;
  readonly unit: BoardUnit;
  /** What a character is worth here; 0 is no place at all. */
  readonly value: (of: Achievements) => number;
}

const CLASS_TITLES = {
  warrior: 'Warriors',
  mage: 'Mages',
  ranger: 'Rangers',
  cleric: 'Clerics',
} as const satisfies Record<CharacterClass, string>;

export const BOARDS: readonly Board[] = [
  {
    board: 'level',
    title: 'Level',
    about: 'The highest level, of whatever class.',
    unit: 'level',
    value: ({ level }) => level,
  },
  ...CHARACTER_CLASSES.map(
    (name): Board => ({
      board: `level-${name}`,
      title: CLASS_TITLES[name],
      about: `The highest level among ${CLASS_TITLES[name].toLowerCase()}.`,
      unit: 'level',
      value: (of) => (of.class === name ? of.level : 0),
    }),
  ),
  {
    board: 'played',
    title: 'Time played',
    about: 'The longest time in the world.',
    unit: 'seconds',
    value: ({ playSeconds }) => playSeconds,
  },
  {
    board: 'visits',
    title: 'Visits',
    about: 'How often somebody came into the world.',
    unit: 'visits',
    value: ({ visits }) => visits,
  },
  {
    board: 'talked',
    title: 'Talkers',
    about: 'The most lines said.',
    unit: 'lines',
    value: ({ linesSaid }) => linesSaid,
  },
  {
    board: 'doors',
    title: 'Doorkeepers',
    about: 'The most doors opened and closed.',
    unit: 'doors',
    value: ({ doorsMoved }) => doorsMoved,
  },
  {
    board: 'fights',
    title: 'Fighters',
    about: 'The most fights won against creatures.',
    unit: 'fights',
    value: ({ kills }) => kills,
  },
  {
    board: 'bosses',
    title: 'Boss slayers',
    about: 'The most bosses brought down.',
    unit: 'fights',
    value: ({ bosses }) => bosses,
  },
  {
    board: 'quests',
    title: 'Helpers',
    about: 'The most quests finished.',
    unit: 'quests',
    value: ({ quests }) => quests,
  },
];

export function boardOf(board: string): Board | undefined {
  return BOARDS.find((known) => known.board === board);
}

/** Places that are shown; whoever stands further down has none. */
export const MOST_PLACES = 1000;
export const PLACES_A_PAGE = 25;

const HIGHEST = 0xffff_ffff;

/**
 * Where a value stands among all of its board: smaller is better, and no two are the same. Of equal values the older
 * character, with the smaller id, comes first. Both are whole numbers of 32 bits; larger values count as the largest.
 */
export function standingOrder(value: number, characterId: number): bigint {
  return (BigInt(HIGHEST - Math.min(value, HIGHEST)) << 32n) | BigInt(characterId);
}
