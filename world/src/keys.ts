// Which key does what in the game: the actions, the keys they have by themselves, and what somebody may choose instead.
// Keys are named by their place on the keyboard (`KeyboardEvent.code`), so that a cross of four stays one on every layout.

interface KeyActionFacts {
  readonly title: string;
  /** The keys it has until others are chosen. */
  readonly defaults: readonly string[];
  /** Keys that it always has: there is a way to walk and to the menu, whatever was chosen. */
  readonly always: readonly string[];
}

const ACTIONS = {
  walk_up: { title: 'Walk up', defaults: ['KeyW'], always: ['ArrowUp'] },
  walk_left: { title: 'Walk left', defaults: ['KeyA'], always: ['ArrowLeft'] },
  walk_down: { title: 'Walk down', defaults: ['KeyS'], always: ['ArrowDown'] },
  walk_right: { title: 'Walk right', defaults: ['KeyD'], always: ['ArrowRight'] },
  use: { title: 'Open, take or use what is near', defaults: ['KeyE'], always: [] },
  attack: { title: 'Attack; with nobody near, use what is', defaults: ['Space'], always: [] },
  target_next: { title: 'Choose the next foe', defaults: [], always: ['Tab'] },
  skill_1: { title: 'Skill 1', defaults: ['Digit1'], always: [] },
  skill_2: { title: 'Skill 2', defaults: ['Digit2'], always: [] },
  skill_3: { title: 'Skill 3', defaults: ['Digit3'], always: [] },
  skill_4: { title: 'Skill 4', defaults: ['Digit4'], always: [] },
  skill_5: { title: 'Skill 5', defaults: ['Digit5'], always: [] },
  skill_6: { title: 'Skill 6', defaults: ['Digit6'], always: [] },
  skill_7: { title: 'Skill 7', defaults: ['Digit7'], always: [] },
  quick_health: { title: 'Drink a healing draught', defaults: ['Digit8'], always: [] },
  quick_energy: { title: 'Drink a draught for energy', defaults: ['Digit9'], always: [] },
  quick_food: { title: 'Eat something', defaults: ['Digit0'], always: [] },
  chat: { title: 'Talk to those nearby', defaults: ['Enter', 'NumpadEnter'], always: [] },
  inventory: { title: 'Bag', defaults: ['KeyI'], always: [] },
  map: { title: 'Map', defaults: ['KeyM'], always: [] },
  quests: { title: 'See your quests', defaults: ['KeyL'], always: [] },
  people: { title: 'See who is near', defaults: ['KeyP'], always: [] },
  character: { title: 'See your character', defaults: ['KeyC'], always: [] },
  skills: { title: 'See your skills', defaults: ['KeyK'], always: [] },
  zoom_in: { title: 'Look from nearer', defaults: ['Equal', 'NumpadAdd'], always: [] },
  zoom_out: { title: 'Look from farther', defaults: ['Minus', 'NumpadSubtract'], always: [] },
  menu: { title: 'Menu', defaults: [], always: ['Escape'] },
} as const satisfies Record<string, KeyActionFacts>;

export type KeyAction = keyof typeof ACTIONS;

/** In the order in which a form shows them. Each can be given a key. */
export const KEY_ACTIONS = Object.keys(ACTIONS) as readonly KeyAction[];

/** One chosen key. An action that has any has these and no longer its defaults. */
export interface ChosenKey {
  readonly action: string;
  readonly key: string;
}

/** More are not kept. */
export const MAX_CHOSEN_KEYS = 32;

const ALWAYS: ReadonlyMap<string, KeyAction> = new Map(
  KEY_ACTIONS.flatMap((action) => ACTIONS[action].always.map((key) => [key, action] as const)),
);

const SIGNS: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Enter',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  IntlBackslash: '<',
  NumpadEnter: 'Num Enter',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
  NumpadMultiply: 'Num *',
  NumpadDivide: 'Num /',
  NumpadDecimal: 'Num .',
};

export function isKeyAction(word: string): word is KeyAction {
  return Object.hasOwn(ACTIONS, word);
}

export function keyActionTitle(action: KeyAction): string {
  return ACTIONS[action].title;
}

/** Whether a key can be chosen: it writes or moves something, and is not one that an action always has. */
export function isKeyFree(key: string): boolean {
  return keyTitle(key) !== undefined && !ALWAYS.has(key);
}

/** What is written on a key, as most keyboards have it; nothing for keys that belong to the browser or the system. */
export function keyTitle(key: string): string | undefined {
  const [, letter] = /^(?:Key(?=[A-Z])|Digit(?=[0-9]))(.)$/.exec(key) ?? [];
  const [, digit] = /^Numpad([0-9])$/.exec(key) ?? [];
  if (digit !== undefined) return `Num ${digit}`;
  return letter ?? (Object.hasOwn(SIGNS, key) ? SIGNS[key] : undefined);
}

/** Whether these can be kept: known actions, free keys, none of them twice. */
export function areKeysValid(keys: readonly ChosenKey[]): boolean {
  const isEachKnown = keys.every(({ action, key }) => isKeyAction(action) && isKeyFree(key));
  return isEachKnown && keys.length <= MAX_CHOSEN_KEYS && new Set(keys.map(({ key }) => key)).size === keys.length;
}

/** What each key does. A chosen key is taken from whatever had it by itself. */
export function bindingsOf(chosen: readonly ChosenKey[]): ReadonlyMap<string, KeyAction> {
  const bindings = new Map<string, KeyAction>();
  const changed = new Set(chosen.map(({ action }) => action));
  for (const action of KEY_ACTIONS) {
    if (!changed.has(action)) for (const key of ACTIONS[action].defaults) bindings.set(key, action);
  }
  for (const { action, key } of chosen) if (isKeyAction(action) && isKeyFree(key)) bindings.set(key, action);
  for (const [key, action] of ALWAYS) bindings.set(key, action);
  return bindings;
}

/** The keys of an action; those that it always has come last. */
export function keysOf(action: KeyAction, chosen: readonly ChosenKey[]): readonly string[] {
  const keys = [...bindingsOf(chosen)].filter(([, bound]) => bound === action).map(([key]) => key);
  return [...keys.filter((key) => !ALWAYS.has(key)), ...keys.filter((key) => ALWAYS.has(key))];
}

/** The choice after an action was given one key, which whoever had chosen it loses. */
export function withKey(chosen: readonly ChosenKey[], action: KeyAction, key: string): readonly ChosenKey[] {
  return [...chosen.filter((old) => old.action !== action && old.key !== key), { action, key }];
}
