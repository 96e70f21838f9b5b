// Which button of a gamepad does what in the game: the acts, the buttons they have by themselves, and what somebody may
// choose instead. Stick and cross always walk, and go through a window that is open; there the lower button presses, the right
// one closes. Buttons are numbers of the standard mapping, named by their place, because makers letter them differently.
import { isKeyAction, type KeyAction, keyActionTitle } from './keys.ts';

/** What a button can do: all that a key can but walk, and `tools`, which goes to the buttons of the windows as Tab does. */
export type PadAct = Exclude<KeyAction, `walk_${string}`> | 'tools';

const DEFAULTS: Readonly<Record<PadAct, readonly number[]>> = {
  attack: [0],
  use: [],
  target_next: [5],
  skill_1: [],
  skill_2: [2],
  skill_3: [3],
  skill_4: [1],
  skill_5: [7],
  skill_6: [6],
  skill_7: [4],
  quick_health: [],
  quick_energy: [],
  quick_food: [],
  tools: [8],
  menu: [9],
  map: [10],
  inventory: [11],
  quests: [],
  character: [],
  skills: [],
  people: [],
  chat: [],
  zoom_in: [],
  zoom_out: [],
};

/** In the order in which a form shows them. */
export const PAD_ACTS = Object.keys(DEFAULTS) as readonly PadAct[];

/** By their numbers. The four after them are the cross, and the last is the system's. */
const TITLES = [
  'Lower button',
  'Right button',
  'Left button',
  'Upper button',
  'Left shoulder',
  'Right shoulder',
  'Left trigger',
  'Right trigger',
  'Middle left',
  'Middle right',
  'Left stick',
  'Right stick',
] as const;

/** One chosen button. An act that has one has this and no longer its defaults. */
export interface ChosenButton {
  readonly action: string;
  readonly button: number;
}

/** As many as there are buttons to choose. */
export const MAX_CHOSEN_BUTTONS = TITLES.length;

export const isPadAct = (word: string): word is PadAct => Object.hasOwn(DEFAULTS, word);

export const padActTitle = (act: PadAct): string =>
  act === 'tools' || !isKeyAction(act) ? 'Go to the buttons of the windows' : keyActionTitle(act);

/** What a button is called; nothing for those that cannot be chosen. */
export const buttonTitle = (button: number): string | undefined => TITLES[button];

/** Whether these can be kept: known acts, buttons that can be chosen, none of either twice, and a way to the menu left. */
export function areButtonsValid(chosen: readonly ChosenButton[]): boolean {
  if (chosen.length > MAX_CHOSEN_BUTTONS) return false;
  if (!chosen.every(({ action, button }) => isPadAct(action) && buttonTitle(button) !== undefined)) return false;
  const isEachOnce = [chosen.map(({ action }) => action), chosen.map(({ button }) => button)].every(
    (all) => new Set<unknown>(all).size === all.length,
  );
  return isEachOnce && buttonsOf('menu', chosen).length > 0;
}

/** What each button does. A chosen button is taken from whatever had it by itself. */
export function padBindingsOf(chosen: readonly ChosenButton[]): ReadonlyMap<number, PadAct> {
  const changed = new Set(chosen.map(({ action }) => action));
  const bindings = new Map<number, PadAct>();
  for (const act of PAD_ACTS) if (!changed.has(act)) for (const button of DEFAULTS[act]) bindings.set(button, act);
  for (const { action, button } of chosen) if (isPadAct(action)) bindings.set(button, action);
  return bindings;
}

export function buttonsOf(act: PadAct, chosen: readonly ChosenButton[]): readonly number[] {
  return [...padBindingsOf(chosen)].filter(([, bound]) => bound === act).map(([button]) => button);
}

/**
 * The choice after an act was given a button. Whoever had it gets the one that the act had before, so that nothing ends up
 * without: there are fewer buttons than keys.
 */
export function withButton(chosen: readonly ChosenButton[], act: PadAct, button: number): readonly ChosenButton[] {
  const owner = padBindingsOf(chosen).get(button);
  if (owner === act) return chosen;
  const [before] = buttonsOf(act, chosen);
  const others = chosen.filter(({ action }) => action !== act && action !== owner);
  const swapped = owner !== undefined && before !== undefined ? [{ action: owner, button: before }] : [];
  return [...others, ...swapped, { action: act, button }];
}
