// What the film shows, scene by scene. Times are milliseconds of the world.
import type { Actor } from '../pictures/actor.ts';
import { clearAt, EVENING, NIGHT, NOON } from '../pictures/skies.ts';
import type { Film } from './film.ts';

interface Scene {
  readonly name: string;
  /** Its last picture is kept under this name, too. */
  readonly still?: string;
  readonly play: (actor: Actor, film: Film) => Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'a walk over the market square',
    still: 'square',
    play: async (actor, film) => {
      await actor.appear(54, 60, clearAt(NOON));
      await actor.untilCalm();
      await film.take(2_600, async () => {
        await actor.hold('KeyD', 1_500);
        await actor.hold('KeyW', 900);
      });
    },
  },
  {
    name: 'a word with the innkeeper',
    play: async (actor, film) => {
      await actor.appear(65, 55, clearAt(NOON));
      await actor.wait(250);
      await film.take(3_000, async () => {
        await actor.wait(300);
        await actor.press('KeyE', 2_600);
      });
      await actor.press('Escape');
    },
  },
  {
    name: 'a fight in the fen',
    still: 'fight',
    play: async (actor, film) => {
      await actor.appear(150, 120, clearAt(EVENING));
      await film.take(4_800, () => fight(actor, ['Digit2', 'Digit6', 'Digit4']));
    },
  },
  {
    name: 'mist over the fen',
    still: 'mist',
    play: async (actor, film) => {
      await actor.appear(176, 139, { timeOfDay: EVENING, weather: 'fog' });
      await actor.wait(900);
      await actor.untilCalm();
      await film.take(2_200, () => actor.hold('KeyD', 2_000));
    },
  },
  {
    name: 'the wyrm under the earth',
    still: 'wyrm',
    play: async (actor, film) => {
      await actor.appear(204, 236, { weather: 'clear' });
      await film.take(0, async () => {
        await fight(actor, ['Digit2']);
        await actor.untilThreatened(4_000);
        await actor.wait(500);
      });
    },
  },
  {
    name: 'a storm over the barrows',
    play: async (actor, film) => {
      await actor.appear(150, 40, { timeOfDay: NIGHT, weather: 'storm' });
      await actor.wait(1_000);
      await film.take(1_800, () => actor.hold('KeyD', 1_600));
    },
  },
  {
    name: 'the square by night',
    still: 'night',
    play: async (actor, film) => {
      await actor.appear(62, 62, clearAt(NIGHT));
      await actor.wait(500);
      await film.take(2_600, async () => {
        await actor.hold('KeyA', 1_200);
        await actor.hold('KeyW', 1_000);
      });
    },
  },
];

/** Chooses whoever is nearest and strikes with one skill after the other, each with the time that it takes. */
async function fight(actor: Actor, skills: readonly string[]): Promise<void> {
  await actor.press('Tab', 60);
  for (const skill of skills) await actor.press(skill, 1_500);
}
