// Sallowfen, levels 12 to 17: lights, the drowned, and a bell that used to keep something asleep.

import { itemIdOf } from '../../items/index.ts';
import { collect, deliver, kill, quest, reach, step, talk, touch, use } from '../draft.ts';
import { fixtures, places } from '../places.ts';
import type { Quest } from '../quest.ts';

export const fen: readonly Quest[] = [
  quest({
    id: 39,
    key: 'mind-the-planks',
    name: 'Mind the Planks',
    level: 12,
    size: 'errand',
    giver: 'innkeeper-jory',
    receiver: 'innkeeper-nell',
    needs: [19],
    steps: [
      step(
        'East of the Thornwood the ground gives up. Eelhouse stands above it, on legs.',
        reach(places.eelhouse, 'Find Eelhouse'),
      ),
      step('Nell sells eel and keeps her ears open.', talk('innkeeper-nell', 'Speak with Nell')),
    ],
    items: [['antidote', 2]],
    offer: [
      'Before you go for the king, ask Nell. She keeps a house in Sallowfen, on stilts, and the water tells her things. She will tell you that it doesn’t.',
      'East, along the causeway. Say that I am better. Do not cough while you say it.',
    ],
    reminder: 'East, until your boots fill. Then a little further.',
    thanks:
      'Better, is he? He said so last year, too. Mind the third plank, it is decorative. So something is calling the beasts? It has been calling the dead out here for a while.',
  }),
  quest({
    id: 23,
    key: 'lights-over-the-fen',
    name: 'Lights over the Fen',
    level: 13,
    size: 'task',
    giver: 'innkeeper-nell',
    needs: [39],
    steps: [
      step('Follow the causeway, never the lights.', reach(places.wispwater, 'Find Wispwater')),
      step(
        'A wisp is cold, quick, and never where it glows.',
        kill('marsh-wisp', 6, 'Marsh wisps'),
        collect('wisp-glass', 4, 'Wisp glass'),
      ),
    ],
    items: [
      ['smoked-eel', 3],
      ['eel-amulet', 1],
    ],
    offer: [
      'You have seen them, on the way in? Lights, out over Wispwater. They lead people off the causeway, and the people are always so sure.',
      'Put out six, and bring me the glass they leave. It makes lamps that stay where you hang them.',
    ],
    reminder: 'If a light is friendly, it is not a light.',
    thanks:
      'Dark, like a fen should be. My lamps thank you. And now that it is quiet: do you hear bells? There is no bell. That is rather what worries me.',
  }),
  quest({
    id: 25,
    key: 'the-drowned-bell',
    name: 'The Drowned Bell',
    level: 15,
    size: 'deed',
    giver: 'innkeeper-nell',
    needs: [23],
    steps: [
      step(
        'The chapel sank in one night, bell and all. Some of the congregation are still there.',
        kill('drowned-one', 8, 'Drowned ones'),
        collect('bell-clapper', 1, 'The clapper of the bell'),
        collect('drowned-cord', 3, 'Drowned cord'),
      ),
    ],
    items: [
      ['energy-potion', 3],
      ['saint-amulet', 1],
    ],
    offer: [
      'My gran told it so: there was a chapel in the fen, and its bell rang every evening, with no service after it. Just the bell. People thought that odd. Then it sank.',
      'Since then they walk. One of the drowned has the clapper. We fished up the rest of the bell in June. We use it for soaking beans.',
    ],
    reminder: 'East, where the water has steps going down into it.',
    thanks:
      'That is it. Look, it is worn on one side: rung every day for a thousand years, to keep something else from waking. I shall move the beans.',
  }),
  quest({
    id: 26,
    key: 'where-it-used-to-hang',
    name: 'Where It Used to Hang',
    level: 16,
    size: 'deed',
    giver: 'innkeeper-nell',
    needs: [25],
    gives: [['drowned-bell', 1]],
    steps: [
      step(
        'Carry it to the Drowned Chapel. It gets heavier on the way.',
        reach(places.drownedChapel, 'Reach the Drowned Chapel'),
      ),
      step(
        'The saint still holds up one arm, with a hook in it.',
        touch(fixtures.sunkenSaint, 'Hang the bell beside the Sunken Saint'),
      ),
      step(
        'Ring it. Nell says: as if you meant it.',
        use({ of: 'item', id: itemIdOf('drowned-bell') }, 3, 'Times you rang the bell'),
      ),
    ],
    items: [['wisp-ring', 1]],
    offer: [
      'It is whole. It has to hang where it used to, or it is only a pot with ambitions. Take it to the chapel and ring it three times.',
      'I shall listen from here. If anything listens from below, well. So shall I to that.',
    ],
    reminder: 'Three times. My gran said that two is a question.',
    thanks:
      'I heard it, and then I heard the humming stop. For the first time in a year my kettle is the loudest thing in the house. It will not last. But it will be a good night.',
  }),
  quest({
    id: 27,
    key: 'oil-for-lanternwatch',
    name: 'Oil for Lanternwatch',
    level: 16,
    size: 'task',
    giver: 'innkeeper-nell',
    receiver: 'innkeeper-garrick',
    needs: [25],
    gives: [['lantern-oil', 1]],
    steps: [
      step(
        'North of the fen the ground dries up and the stones begin.',
        reach(places.lanternwatch, 'Find Lanternwatch'),
      ),
      step('Garrick keeps the last lantern.', deliver('lantern-oil', 'innkeeper-garrick', 'Give Garrick the oil')),
    ],
    items: [['watchmans-pie', 3]],
    offer: [
      'There is a lantern up at Kingsbarrow, and an old man who promised to keep it lit. He is down to his last jar. He would never ask, so I am not telling you he did.',
      'North, out of the fen. If the dead are standing, stay off the grass.',
    ],
    reminder: 'Do not drink it. I say that to everybody now.',
    thanks:
      'Nell’s oil? I never asked for it. Put it there. No, nearer. I have been burning my furniture, and I am fond of the last chair.',
  }),
];
