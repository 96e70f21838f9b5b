// How a person wants the game to be: how near, how loud, in which colours, with which hand and which buttons. Kept with the
// account, mirrored in the browser; the same rules for both. What the website follows, too, is preferences.ts.
import { isOneOf, stillOffered } from './choices.ts';
import { areButtonsValid, type ChosenButton } from './pad.ts';

/** Per cent of the size at which the picture shows itself. Less shows more of the world, as far as the world is sent. */
export const ZOOMS = [75, 100, 125, 150, 200] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Colours of what warns, heals and shines: the usual ones, and those told apart without red and green, or without blue and yellow. */
export const PALETTES = ['usual', 'red-green', 'blue-yellow'] as const;
export type PaletteName = (typeof PALETTES)[number];

/** On which side of a touch screen the buttons are; the stick is on the other. */
export const HANDS = ['right', 'left'] as const;
export type Hand = (typeof HANDS)[number];

export const VOLUMES = ['volume', 'effects', 'ambience', 'music'] as const;
export type VolumeName = (typeof VOLUMES)[number];

export interface GameSettings extends Readonly<Record<VolumeName, number>> {
  readonly zoom: Zoom;
  readonly palette: PaletteName;
  readonly hand: Hand;
  /** Whether bodies flash when they are struck, and the picture shakes. */
  readonly hasFlashes: boolean;
  readonly hasShake: boolean;
  readonly buttons: readonly ChosenButton[];
}

/** Volumes in per cent: of everything; of steps and blows, of wind and birds, of music. */
export const DEFAULT_GAME_SETTINGS: GameSettings = {
  zoom: 100,
  palette: 'usual',
  hand: 'right',
  hasFlashes: true,
  hasShake: true,
  volume: 50,
  effects: 90,
  ambience: 70,
  music: 50,
  buttons: [],
};

/** As they come from outside: anything may stand in them. */
export interface ClaimedGameSettings extends Omit<GameSettings, 'zoom' | 'palette' | 'hand'> {
  readonly zoom: number;
  readonly palette: string;
  readonly hand: string;
}

/** Whether every part is among those offered. */
export function areGameSettings(claimed: ClaimedGameSettings): claimed is GameSettings {
  return (
    isOneOf(ZOOMS, claimed.zoom) &&
    isOneOf(PALETTES, claimed.palette) &&
    isOneOf(HANDS, claimed.hand) &&
    typeof claimed.hasFlashes === 'boolean' &&
    typeof claimed.hasShake === 'boolean' &&
    VOLUMES.every((name) => isPercent(claimed[name])) &&
    areButtonsValid(claimed.buttons)
  );
}

/** What was kept by another version: whatever is no longer offered becomes what it is for newcomers. */
export const asGameSettings = (claimed: Partial<ClaimedGameSettings>): GameSettings =>
  stillOffered(claimed, DEFAULT_GAME_SETTINGS, areGameSettings);

const isPercent = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;
