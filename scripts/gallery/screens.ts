// The windows and screens over the world that the gallery shows, in the order in which one character comes to them: it begins
// as a newcomer and falls, is raised to the highest level by the owner of the world, and then goes from door to door.
import type { CreatureKey } from '../../world/src/creature-ids.ts';
import { itemIdOf } from '../../world/src/items/index.ts';
import type { Actor } from '../pictures/actor.ts';
import { clearAt, NIGHT, NOON } from '../pictures/skies.ts';

export interface Screen {
  readonly name: string;
  /** Brings it about; the picture is taken then. */
  readonly show: (actor: Actor) => Promise<void>;
}

const SQUARE = [58, 62] as const;
/** Beside somebody who ends the life of a newcomer soon. */
const LAIR = [204, 236] as const;
/** Enough for the highest level. */
const EXPERIENCE = 900_000;
const POSSESSIONS: readonly (readonly [key: string, count: number])[] = [
  ['coins', 4_000],
  ['iron-ore', 12],
  ['coal', 6],
  ['health-potion', 5],
  ['spider-silk', 4],
  ['marigold', 8],
  ['ash-wood', 6],
  ['ember-staff', 1],
  ['silver-ring', 2],
];

export const screens: readonly Screen[] = [
  {
    name: 'A first conversation',
    show: async (actor) => {
      await actor.talkTo('innkeeper-maud');
    },
  },
  {
    name: 'A quest is offered',
    show: async (actor) => {
      await actor.answer(/^New quest/);
      await actor.readOn();
    },
  },
  {
    name: 'The end of a life',
    show: async (actor) => {
      await actor.answer('I shall do it.');
      await actor.putAway();
      await actor.carry(...LAIR);
      await actor.page.getByRole('button', { name: 'Return to the inn' }).waitFor({ timeout: 60_000 });
      await actor.wait(1_500);
    },
  },
  {
    name: 'Levels',
    show: async (actor) => {
      await actor.appear(...SQUARE, clearAt(NOON));
      // The name of the place has gone by then.
      await actor.wait(6_000);
      await actor.grow(EXPERIENCE);
      await actor.wait(1_500);
    },
  },
  {
    name: 'Bag',
    show: async (actor) => {
      for (const [kind, count] of POSSESSIONS) await actor.own(itemIdOf(kind), count);
      await actor.wait(6_000);
      await actor.press('i', 400);
      await actor.page.getByRole('button', { name: /^Slot \d+: Ember/ }).hover();
    },
  },
  { name: 'Character', show: window('c') },
  { name: 'Skills', show: window('k') },
  { name: 'Quests', show: window('l') },
  { name: 'Map', show: window('m') },
  { name: 'Settings of the picture', show: setting('Picture') },
  { name: 'Settings of sounds', show: setting('Sound') },
  { name: 'Keys', show: setting('Keys') },
  { name: 'Buttons of a gamepad', show: setting('Gamepad') },
  { name: 'Inn', show: service('innkeeper-maud', /^A bed/) },
  { name: 'Shop', show: service('smith-torvald', 'Let me see what you have.') },
  { name: 'Bank', show: service('banker-odo', 'To my vault, please.') },
  { name: 'Lessons', show: service('archivist-elspeth', 'Teach me.') },
  { name: 'Anvil', show: fixture(71, 57) },
  { name: 'Stove', show: fixture(71, 65) },
  { name: 'Loom', show: fixture(28, 148) },
  { name: 'Cauldron', show: fixture(44, 69) },
  {
    name: 'Chat',
    show: async (actor) => {
      await actor.putAway();
      await actor.appear(...SQUARE, clearAt(NOON));
      await actor.press('Enter');
      await actor.page.keyboard.type('Who comes to the fen with me?');
      await actor.press('Enter', 700);
    },
  },
];

export const phoneScreens: readonly Screen[] = [
  {
    name: 'The square on a phone',
    show: async (actor) => {
      await actor.appear(...SQUARE, clearAt(NOON));
      await actor.wait(4_000);
    },
  },
  {
    name: 'The square by night on a phone',
    show: async (actor) => {
      await actor.appear(...SQUARE, clearAt(NIGHT));
      await actor.wait(1_000);
    },
  },
  { name: 'The bag on a phone', show: tapped('Bag') },
  { name: 'The map on a phone', show: tapped('Map') },
];

function window(key: string): Screen['show'] {
  return async (actor) => {
    await actor.putAway();
    await actor.press(key, 500);
  };
}

function setting(tab: string): Screen['show'] {
  return async (actor) => {
    await actor.putAway();
    await actor.press('Escape', 300);
    await actor.page.getByRole('tab', { name: tab }).click();
    await actor.wait(300);
  };
}

/** What one of the townsfolk does for people, asked for in these words. */
function service(key: CreatureKey, words: string | RegExp): Screen['show'] {
  return async (actor) => {
    await actor.putAway();
    await actor.talkTo(key);
    await actor.answer(words);
    await actor.wait(500);
  };
}

/** Something of the map that is used from beside it. */
function fixture(tileX: number, tileY: number): Screen['show'] {
  return async (actor) => {
    await actor.putAway();
    await actor.appearBeside(tileX, tileY, clearAt(NOON));
    await actor.press('e', 500);
  };
}

/** One window at a time has room. */
function tapped(name: string): Screen['show'] {
  return async (actor) => {
    await actor.putAway();
    await actor.page.getByRole('button', { name, exact: true }).tap();
    await actor.wait(500);
  };
}
