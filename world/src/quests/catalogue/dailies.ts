// What there is to do every day, for each stretch of the way.
import { collect, kill, quest, step } from '../draft.ts';
import type { Quest } from '../quest.ts';

export const dailies: readonly Quest[] = [
  quest({
    id: 8,
    key: 'the-daily-catch',
    name: 'The Daily Catch',
    level: 2,
    size: 'errand',
    giver: 'fisher-bram',
    needs: [6],
    repeat: 'daily',
    steps: [step('The perch bite in the Mere, for anybody but Bram.', collect('perch', 4, 'Perch'))],
    items: [['fried-perch', 1]],
    offer: ['They will not bite for me. They know my boots. Four perch, today, and I will fry you one of them.'],
    reminder: 'Four. Hold still and think of nothing. I am told it helps to be good at it.',
    thanks:
      'Four beauties. Do not tell them where you took them. Same again tomorrow: fish have short memories, and so have I.',
  }),
  quest({
    id: 37,
    key: 'the-captains-round',
    name: 'The Captain’s Round',
    level: 6,
    size: 'errand',
    giver: 'captain-rowan',
    needs: [10],
    repeat: 'daily',
    steps: [step('The High Road does not stay swept.', kill('brigand', 6, 'Brigands'))],
    items: [['minor-health-potion', 2]],
    offer: [
      'More of them. I think they hear that we are few, and take it as an invitation. Six, today, and I can sleep with my boots off.',
    ],
    reminder: 'Six. The day is long, the road is longer.',
    thanks: 'Boots off it is. Thank you. Tomorrow, then. There is always a tomorrow with brigands.',
  }),
  quest({
    id: 24,
    key: 'toad-weather',
    name: 'Toad Weather',
    level: 12,
    size: 'errand',
    giver: 'innkeeper-nell',
    needs: [39],
    repeat: 'daily',
    steps: [step('They sit on the planks, and the planks do not like it.', kill('bog-toad', 8, 'Bog toads'))],
    items: [['smoked-eel', 1]],
    offer: [
      'Toad weather. There are eight of them on my causeway, each the size of a footstool, and only one of me. See them off, would you?',
    ],
    reminder: 'They jump. It is the landing you want to avoid.',
    thanks: 'I can see my planks. Come back tomorrow, I expect I shall have stopped seeing them again.',
  }),
  quest({
    id: 32,
    key: 'keep-them-lying-down',
    name: 'Keep Them Lying Down',
    level: 18,
    size: 'task',
    giver: 'innkeeper-garrick',
    needs: [28],
    repeat: 'daily',
    steps: [
      step(
        'They get up every night. Somebody has to put them back.',
        kill('barrow-skeleton', 8, 'Barrow skeletons'),
        kill('skeleton-archer', 3, 'Skeleton archers'),
      ),
    ],
    items: [['watchmans-pie', 1]],
    offer: [
      'They were up again. I heard them on the slabs, walking up and down like tenants. Put them back, kindly, and firmly.',
    ],
    reminder: 'Kindly and firmly. Mostly firmly.',
    thanks:
      'Good rest to them, and to you. They will be up tomorrow. Nothing personal: they have somewhere to be, and cannot remember where.',
  }),
];
