// The one table of colours that mean something in the game: who is a foe, what harms, what heals, how rare a thing is. HUD and
// picture both take theirs from here, in the palette that somebody chose. Signs, shapes or words say the same everywhere, so
// that nothing hangs on colour alone.
import type { PaletteName } from '@hollowmere/world/game-settings';

/** Each as #rrggbb. */
export interface Palette {
  /** Names over heads: those who do nothing, townsfolk, and foes by how hard they will be. */
  readonly peaceful: string;
  readonly townsfolk: string;
  readonly trifling: string;
  readonly easy: string;
  readonly fair: string;
  readonly hard: string;
  readonly deadly: string;
  /** Rings and areas on the ground: what harms, what helps; and the light of healing. */
  readonly danger: string;
  readonly aid: string;
  readonly healing: string;
  /** Bars. */
  readonly health: string;
  readonly foeHealth: string;
  readonly friendHealth: string;
  readonly mana: string;
  readonly stamina: string;
  readonly experience: string;
  readonly cast: string;
  /** Numbers that rise. */
  readonly dealt: string;
  readonly critical: string;
  readonly suffered: string;
  readonly healed: string;
  readonly nothing: string;
  /** What lies on somebody. */
  readonly harmful: string;
  readonly helpful: string;
  /** How rare a thing is; common things have the colour of text. */
  readonly uncommon: string;
  readonly rare: string;
  readonly epic: string;
  readonly legendary: string;
}

const USUAL: Palette = {
  peaceful: '#d9d2c3',
  townsfolk: '#8fd3de',
  trifling: '#b5b0ba',
  easy: '#a8d08d',
  fair: '#f2c879',
  hard: '#f59a62',
  deadly: '#ff7a6b',
  danger: '#fa5c42',
  aid: '#6bdbc7',
  healing: '#99f28c',
  health: '#c2473a',
  foeHealth: '#cc463a',
  friendHealth: '#4f9a42',
  mana: '#3f74c9',
  stamina: '#c08a2c',
  experience: '#8a6bd1',
  cast: '#d9a93f',
  dealt: '#fff6e0',
  critical: '#ffd24a',
  suffered: '#ff8a7a',
  healed: '#9fe88d',
  nothing: '#cfc8d4',
  harmful: '#f3907f',
  helpful: '#9fe0aa',
  uncommon: '#a5d06a',
  rare: '#8fc1f2',
  epic: '#d5a5f0',
  legendary: '#f7b155',
};

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  usual: USUAL,
  // Warm against blue, and light against dark within each.
  'red-green': {
    ...USUAL,
    easy: '#7fb8ff',
    fair: '#f5e6a6',
    hard: '#f2a93b',
    deadly: '#e8742a',
    danger: '#ff9d2e',
    aid: '#5aaaff',
    healing: '#8cc8ff',
    health: '#c9611a',
    foeHealth: '#d26a1e',
    friendHealth: '#3d92e8',
    stamina: '#e6d56a',
    experience: '#a9a4bd',
    cast: '#e6c34a',
    suffered: '#ff9d2e',
    healed: '#7cc0ff',
    harmful: '#ffab4d',
    helpful: '#8cc6ff',
    uncommon: '#a9d6ff',
    rare: '#4f86ff',
    epic: '#d9d0a0',
    legendary: '#ff9f0a',
  },
  // Red against turquoise, and light against dark within each.
  'blue-yellow': {
    ...USUAL,
    townsfolk: '#9be0e8',
    easy: '#66dccb',
    fair: '#f3d9d2',
    hard: '#ff9c8c',
    deadly: '#ff5252',
    danger: '#ff5a52',
    aid: '#4fe0d8',
    healing: '#8ff2e6',
    health: '#cf3b3b',
    foeHealth: '#d8443f',
    friendHealth: '#2fae9f',
    mana: '#2b97a3',
    stamina: '#b9aeb4',
    experience: '#8d8399',
    cast: '#e8a79c',
    critical: '#ffb09c',
    suffered: '#ff5f5a',
    healed: '#74ead9',
    harmful: '#ff8078',
    helpful: '#7ce6d8',
    uncommon: '#9af0e4',
    rare: '#2fa6b5',
    epic: '#ffb7c4',
    legendary: '#ff5d4a',
  },
};

/** As what multiplies a white sprite: red, green and blue, 0 to 1. */
export function tintOf(color: string): readonly [red: number, green: number, blue: number] {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** The palette as custom properties for styles: `--hud-foe-health`. */
export function propertiesOf(palette: Palette): readonly (readonly [property: string, color: string])[] {
  return Object.entries(palette).map(([name, color]) => [`--hud-${kebab(name)}`, color]);
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
