// Kingsbarrow, levels 18 to 23: the lantern, the three seals and the key to what they held shut.
import { itemIdOf } from '../../items/index.ts';
import { collect, defend, kill, quest, step, touch, use } from '../draft.ts';
import { fixtures } from '../places.ts';
import type { Quest } from '../quest.ts';

export const barrows: readonly Quest[] = [
  quest({
    id: 28,
    key: 'hold-the-lantern',
    name: 'Hold the Lantern',
    level: 18,
    size: 'deed',
    giver: 'innkeeper-garrick',
    needs: [27],
    steps: [
      step(
        'As long as it burns, they keep their distance. It has to be relit first.',
        touch(fixtures.watchLantern, 'Light the lantern'),
      ),
      step(
        'They come for the light. Stand between.',
        defend(
          fixtures.watchLantern,
          'Waves held off',
          [['barrow-skeleton', 3]],
          [
            ['barrow-skeleton', 3],
            ['skeleton-archer', 1],
          ],
          [
            ['barrow-skeleton', 3],
            ['skeleton-archer', 2],
          ],
        ),
      ),
    ],
    items: [
      ['night-cloak', 1],
      ['greater-health-potion', 2],
    ],
    offer: [
      'It goes out when I fill it. Only for a moment, but they count moments up here. They will come, three times, as they did for my father.',
      'Light it, then stand before it and do not move far. I would help. I shall shout helpful things.',
    ],
    reminder: 'Whenever you are ready. They are always ready.',
    thanks:
      'Still burning! My father held it with a shovel. I shall tell them it was a shovel this time too, if you do not mind. It makes a better story. The cloak is real.',
  }),
  quest({
    id: 29,
    key: 'bones-of-contention',
    name: 'Bones of Contention',
    level: 18,
    size: 'task',
    giver: 'scout-isolde',
    needs: [27],
    steps: [
      step(
        'Isolde wants the road to the Long Graves open. Its owners disagree.',
        kill('barrow-skeleton', 8, 'Barrow skeletons'),
        kill('skeleton-archer', 5, 'Skeleton archers'),
        collect('old-bone', 5, 'Old bones'),
      ),
    ],
    items: [
      ['cooling-salve', 2],
      ['greater-health-potion', 2],
    ],
    offer: [
      'I map. I have mapped this road eleven times, because each time I come back there are more people on it, and they have been dead for longer.',
      'Clear it once, properly. And five bones, please: I want to know which king they served. It is carved on the inside.',
    ],
    reminder: 'Archers stand behind the stones. Stones are for both sides.',
    thanks:
      'Three names. Three kings, all dead in the same week. They did not lie down to rest. They lay down to hold something shut.',
  }),
  quest({
    id: 30,
    key: 'three-seals',
    name: 'Three Kings, Three Seals',
    level: 20,
    size: 'deed',
    giver: 'scout-isolde',
    needs: [28, 29],
    gives: [['kings-seal', 1]],
    steps: [
      step(
        'One in the Long Graves, one on the Barrowdowns, one at the King’s Seat. In any order.',
        touch(fixtures.namelessGrave, 'The seal of the nameless grave'),
        touch(fixtures.sealOfTheDowns, 'The seal of the downs'),
        touch(fixtures.sealOfTheSeat, 'The seal of the seat'),
      ),
      step(
        'One of them was cut out. Press the wax from the strongbox to it, and hope.',
        use({ of: 'item', id: itemIdOf('kings-seal') }, 1, 'Press the wax to the broken seal'),
      ),
    ],
    classReward: { warrior: 'barrow-sword', mage: 'barrow-staff', ranger: 'barrow-bow', cleric: 'barrow-mace' },
    offer: [
      'Three seals, one for each king. Touch each, and you will know. If they hold, we go home, and I draw trees for the rest of my life.',
      'Your captain sent the wax out of that strongbox. If a seal is broken, press it on. It may hold an hour. Be quick rather than brave.',
    ],
    reminder: 'All three. Two thirds of a prison is a doorway.',
    thanks:
      'Two cold, and one cut out with a spade. They sold a king’s seal for the silver. The wax will not last. Then the door is only locked now, not shut.',
  }),
  quest({
    id: 31,
    key: 'the-sleepers-key',
    name: 'The Sleeper’s Key',
    level: 21,
    size: 'deed',
    giver: 'scout-isolde',
    needs: [30],
    steps: [
      step(
        'The wights wear what the kings gave them. One of them was given the key.',
        kill('barrow-wight', 6, 'Barrow wights'),
        collect('barrow-key', 1, 'The barrow key'),
      ),
    ],
    items: [
      ['barrow-ring', 1],
      ['greater-energy-potion', 3],
    ],
    offer: [
      'The kings left a key, in case somebody ever had to go down and finish it. They left it with the people they trusted most, and buried those too. It made sense at the time, I expect.',
      'The wights cast from afar and drain what they touch. Break their words off, if you can. Bring the key.',
    ],
    reminder: 'It is made of bone, and it will fit no lock you ever saw.',
    thanks:
      'It is warm. Everything is warm now. The door is under the roots, south of the fen. I go with you as far as the map goes. The map goes as far as the door.',
  }),
];
