// The first ten minutes: walking, talking, fighting, picking up, putting on, a skill. One thing at a time.
import { firstWeapons } from '../../items/index.ts';
import { collect, kill, quest, reach, step, talk, use } from '../draft.ts';
import { places } from '../places.ts';
import type { Quest } from '../quest.ts';

export const firstSteps: readonly Quest[] = [
  quest({
    id: 1,
    key: 'up-and-about',
    name: 'Up and About',
    level: 1,
    size: 'errand',
    giver: 'innkeeper-maud',
    receiver: 'captain-rowan',
    steps: [
      step(
        'Maud wants to see you walk before she believes it. The Green is to the east.',
        reach(places.green, 'Walk to the Green'),
      ),
      step('Captain Rowan has work for anybody who can stand.', talk('captain-rowan', 'Speak with Captain Rowan')),
    ],
    items: [['apple', 2]],
    offer: [
      'There you are, upright. You came in off the High Road, said “bed”, and slept for two days. No charge: you were very quiet.',
      'Take those legs round the Green, so I know they work. Then see Captain Rowan. She is short of people, and you are people.',
    ],
    reminder: 'The Green first, love. East, past the bakery. Follow your nose.',
    thanks: 'Maud sent you? Good. She sends me one in four, and keeps the other three for washing up.',
  }),
  quest({
    id: 2,
    key: 'rats-in-the-barley',
    name: 'Rats in the Barley',
    level: 1,
    size: 'task',
    giver: 'captain-rowan',
    receiver: 'farmer-hob',
    needs: [1],
    steps: [
      step(
        'The barley is full of rats. With bare hands, one of them is plenty.',
        kill('field-rat', 1, 'Field rat seen off'),
      ),
    ],
    items: [['bread', 1]],
    offer: [
      'No weapon? Then we start small. There are rats in the barley, and each thinks it is a wolf. Prove one of them wrong.',
      'Choose it, strike, keep striking. If it gets the better of you, eat something and try again: rats have no plan. Then tell Farmer Hob.',
    ],
    reminder: 'One rat. The barley is beyond the South Gate, and so is Hob. Follow the laughing.',
    thanks: 'One fewer. Only leaves the rest. Still, you are the first who came back to say so.',
  }),
  quest({
    id: 3,
    key: 'a-tail-for-hob',
    name: 'A Tail for Hob',
    level: 1,
    size: 'task',
    giver: 'farmer-hob',
    needs: [2],
    steps: [step('What falls lies on the ground until somebody picks it up.', collect('rat-tail', 1, 'Rat tail'))],
    classReward: firstWeapons,
    offer: [
      'The parish pays by the tail. What a beast leaves lies where it fell, and it is yours first, so pick it up. One will do, to show that you can bend.',
      'I have an old weapon behind the door that is no use to me. I am a farmer. I fight the weather.',
    ],
    reminder: 'The tail, not the rat. I have rats.',
    thanks: 'That is a tail, and the right way round. Here: this was my aunt’s. She was a worrier, with reason.',
  }),
  quest({
    id: 4,
    key: 'something-in-the-hand',
    name: 'Something in the Hand',
    level: 1,
    size: 'errand',
    giver: 'farmer-hob',
    receiver: 'captain-rowan',
    needs: [3],
    steps: [
      step(
        'A weapon in the bag has never won a fight. Open your bag and put it on.',
        use({ of: 'equipment' }, 1, 'Put on your weapon'),
      ),
    ],
    items: [['minor-health-potion', 1]],
    offer: [
      'It does more in your hand than in your bag. Put it on, let me see. Then show the captain, and stand up straight.',
    ],
    reminder: 'Still in the bag, is it? My aunt would have had words.',
    thanks: 'That end towards them. Good. You look almost like trouble.',
  }),
  quest({
    id: 5,
    key: 'the-first-trick',
    name: 'The First Trick',
    level: 1,
    size: 'task',
    giver: 'captain-rowan',
    needs: [4],
    steps: [
      step(
        'Everybody was taught something once. Now is the time to remember it.',
        use({ of: 'skill' }, 3, 'Times you used a skill'),
        kill('field-rat', 3, 'Field rats seen off'),
      ),
    ],
    items: [
      ['bread', 2],
      ['minor-energy-potion', 2],
    ],
    offer: [
      'Swinging is for everybody. You were taught something better, by somebody, before you slept it off.',
      'Use it three times. It costs breath, and breath comes back. Three more rats should hold still for it, more or less.',
    ],
    reminder: 'Your skill, three times. The rats need not enjoy it.',
    thanks:
      'There it is. See your teacher in the village when you have grown a little: there is more where that came from.',
  }),
];
