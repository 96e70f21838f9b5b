// What stands over somebody's head, and how it warns: name, level and temper of creatures in words and signs besides colour,
// and bars where there is something to tell.
import { healthPercent } from '@hollowmere/world/combat';
import { creatureKind, isAfter, isTownsfolk } from '@hollowmere/world/creatures';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Figure } from '../figure.ts';
import { shareOf } from './telegraphs.ts';

/** How a creature compares to oneself, from what falls over to what one runs from. */
export type Threat = 'trifling' | 'easy' | 'fair' | 'hard' | 'deadly';

/** By how many levels it stands above oneself, each up to and including. */
const UP_TO: readonly (readonly [difference: number, threat: Threat])[] = [
  [-6, 'trifling'],
  [-3, 'easy'],
  [1, 'fair'],
  [4, 'hard'],
];

export function threatOf(creatureLevel: number, ownLevel: number): Threat {
  const difference = creatureLevel - ownLevel;
  return UP_TO.find(([most]) => difference <= most)?.[1] ?? 'deadly';
}

export const threatWords: Readonly<Record<Threat, string>> = {
  trifling: 'No challenge',
  easy: 'Easy',
  fair: 'A fair fight',
  hard: 'Hard',
  deadly: 'Deadly',
};

/** What makes one think twice is marked besides its colour. */
const THREAT_SIGNS: Readonly<Partial<Record<Threat, string>>> = { hard: '▲', deadly: '▲▲' };

/** Goes for whom it sees, fights back, never fights; a boss wears a crown. */
const TEMPER_SIGNS = { aggressive: '◆', wary: '◇', peaceful: '' } as const;

export interface NameTag {
  readonly text: string;
  /** A second, smaller line; empty for none. */
  readonly role: string;
  readonly who: 'foe' | 'peaceful' | 'townsfolk' | 'self' | 'player' | 'guest' | 'blocked';
  /** Of people there is none. */
  readonly threat: Threat | '';
}

/** Nobody has to read the name of somebody they have blocked. */
const BLOCKED_NAME = 'Blocked';

/** Whether somebody's name is shown: creatures that fall lose theirs at once. */
export const isNamed = ({ pose, appearance, creature }: Pick<Figure, 'pose' | 'appearance' | 'creature'>): boolean =>
  creature === undefined ? appearance !== undefined : pose !== 'die';

/** The tag of anybody; nothing for a creature that this version does not know. */
export function nameOver(figure: Figure, ownLevel: number): NameTag | undefined {
  const { appearance, isBlocked } = figure;
  if (!appearance) return creatureTag(figure, ownLevel);
  return { text: isBlocked ? BLOCKED_NAME : appearance.name, role: '', who: whoIs(figure), threat: '' };
}

function whoIs({ isSelf, isBlocked, appearance }: Figure): NameTag['who'] {
  if (isSelf) return 'self';
  if (isBlocked) return 'blocked';
  return appearance?.isGuest ? 'guest' : 'player';
}

/** The tag of a creature; nothing for a kind that this version does not know. */
export function creatureTag({ creature }: Pick<Figure, 'creature'>, ownLevel: number): NameTag | undefined {
  const kind = creature && creatureKind(creature.kind);
  if (!kind) return undefined;
  const threat = threatOf(creature.level, ownLevel);
  if (isTownsfolk(kind)) return { text: kind.name, role: kind.words, who: 'townsfolk', threat };
  const sign = kind.isBoss ? '♛' : TEMPER_SIGNS[kind.temper];
  const who = kind.temper === 'peaceful' ? 'peaceful' : 'foe';
  const warning = who === 'foe' ? THREAT_SIGNS[threat] : undefined;
  const words = [sign, kind.name, creature.level, warning].filter((word) => word !== undefined && word !== '');
  return { text: words.join(' '), role: '', who, threat };
}

/** Percent of health, where it is worth showing: hurt, or meant. */
export function shownHealth({ vitals, pose, isSelf }: Figure, isMeant: boolean): number | undefined {
  if (!vitals || isSelf || pose === 'die') return undefined;
  const percent = healthPercent(vitals);
  return percent < 100 || isMeant ? percent : undefined;
}

/** How far a cast has come, in percent; nothing while there is none. */
export const shownCast = ({ cast, isSelf }: Figure, ticks: number): number | undefined =>
  cast && !isSelf ? Math.round(shareOf(cast, ticks) * 100) : undefined;

/** Within so many units of oneself bodies stand over each other, and so would their names. */
const BRAWL_UNITS = 3 * TILE_UNITS;

/**
 * Whose names wait while blows are exchanged near oneself: one's own, and those of all foes there but of the one that is meant,
 * whose bars go on showing. Nobody's while nobody is after oneself.
 */
export function namesThatWait(
  self: Figure | undefined,
  figures: readonly Figure[],
  target: number | undefined,
): ReadonlySet<number> {
  if (!self) return NOBODY;
  const isNear = ({ x, y }: Figure) => Math.hypot(x - self.x, y - self.y) < BRAWL_UNITS;
  const foes = figures.filter((figure) => figure.creature && figure.pose !== 'die' && isNear(figure));
  if (!foes.some(({ creature }) => creature && isAfter(creature, self.id))) return NOBODY;
  const others = foes.filter((foe) => foe.id !== target && creatureTag(foe, 1)?.who === 'foe');
  return new Set([self.id, ...others.map(({ id }) => id)]);
}

const NOBODY: ReadonlySet<number> = new Set();
