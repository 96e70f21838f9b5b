// Hollowmere and its fields, levels 2 to 7: small troubles that turn out to be corners of a large one.
import { collect, deliver, kill, quest, reach, step, talk, touch } from '../draft.ts';
import { fixtures, places } from '../places.ts';
import type { Quest } from '../quest.ts';

export const valley: readonly Quest[] = [
  quest({
    id: 6,
    key: 'bread-for-the-jetty',
    name: 'Bread for the Jetty',
    level: 2,
    size: 'errand',
    giver: 'baker-posy',
    receiver: 'fisher-bram',
    needs: [1],
    gives: [['bread-basket', 1]],
    steps: [
      step(
        'Bram is at the Fishers’ Jetty, forgetting to eat.',
        deliver('bread-basket', 'fisher-bram', 'Bring Bram the basket'),
      ),
    ],
    items: [['fried-perch', 2]],
    offer: [
      'Bram has been out on the jetty since before my ovens, and he will tell you he is not hungry. He is always hungry.',
      'Take him this basket. Do not let the cat carry it. He will suggest that.',
    ],
    reminder: 'It is still warm. It will not be for long, and neither will I.',
    thanks:
      'I was not hungry. Is that honey? Well, sit. The fish have stopped biting since the humming started. You do not hear it?',
  }),
  quest({
    id: 7,
    key: 'boars-in-the-hedge',
    name: 'A Boar in Every Hedge',
    level: 3,
    size: 'task',
    giver: 'farmer-hob',
    needs: [3],
    steps: [
      step(
        'Boars do not leave the wood without a reason. Something has given them one.',
        kill('hedge-boar', 6, 'Hedge boars driven off'),
        collect('boar-hide', 3, 'Boar hides'),
      ),
    ],
    items: [
      ['roast-meat', 2],
      ['wool-cloak', 1],
    ],
    offer: [
      'Now it is boars. Boars live in the wood. It is the whole point of boars. This week they would rather face my dog.',
      'Six, if you can, and three hides: my wife has promised somebody a saddle.',
    ],
    reminder: 'You can hear them before you see them. They can smell you before that.',
    thanks:
      'They were running from something, not to anything. You saw it too. Take the cloak: cold nights, since the humming.',
  }),
  quest({
    id: 9,
    key: 'the-singed-pages',
    name: 'The Singed Pages',
    level: 5,
    size: 'task',
    giver: 'archivist-elspeth',
    needs: [5],
    steps: [
      step(
        'The Old Abbey stands north of the Mere. Its font is the one dry place left.',
        reach(places.oldAbbey, 'Find the Old Abbey'),
      ),
      step('Somebody read here last.', touch(fixtures.abbeyFont, 'Search the font')),
      step(
        'The pages were torn out lately. Brigands light their pipes with worse.',
        collect('abbey-page', 2, 'Singed pages'),
      ),
      step(
        'Sister Agnes knew the abbey before it had a draught.',
        talk('sister-agnes', 'Ask Sister Agnes about the psalm', 'psalm'),
      ),
    ],
    items: [['hide-tome', 1]],
    offer: [
      'People say the ground hums. People say a great deal, and I file it. But the abbey wrote it down four hundred years ago, and that I cannot file.',
      'The book is in the font of the Old Abbey, unless it is not. I should go myself, but I have a chair. Ask Sister Agnes what it means: she sang there.',
    ],
    reminder: 'The abbey, north of the Mere. Do mind the brigands. They are not readers.',
    thanks:
      '“Lull it with the bell, bind it with three kings.” A lullaby. One does not write lullabies for hills, does one? Not for empty ones.',
  }),
  quest({
    id: 10,
    key: 'trouble-on-the-high-road',
    name: 'Trouble on the High Road',
    level: 5,
    size: 'task',
    giver: 'captain-rowan',
    needs: [5],
    steps: [
      step(
        'Brigands have settled along the High Road as if they paid for it.',
        kill('brigand', 5, 'Brigands'),
        kill('brigand-archer', 3, 'Brigand archers'),
      ),
    ],
    items: [
      ['minor-health-potion', 3],
      ['copper-ring', 1],
    ],
    offer: [
      'Brigands on the High Road. We always have a few, like damp. This lot is new, well fed, and digs holes at night.',
      'Five with blades, three with bows. Go for the bows first, or go round a tree. I am told trees are free.',
    ],
    reminder: 'The road runs north of the village, west to east. Follow the swearing.',
    thanks: 'Holes, up by the abbey, yes? They are looking for something. Sit a moment. Then I have the rest of it.',
  }),
  quest({
    id: 11,
    key: 'the-strongbox',
    name: 'Whose Strongbox?',
    level: 6,
    size: 'deed',
    giver: 'captain-rowan',
    needs: [10],
    steps: [
      step(
        'One of the brigands carries what the rest of them dug for.',
        collect('strongbox', 1, 'The strongbox'),
        collect('tattered-badge', 4, 'Brigands’ badges'),
      ),
    ],
    choices: [
      {
        words: 'Quill’s name is on the lid. It is his.',
        answer:
          'So it is. He says he will remember you in his prices. Quill remembers things in his prices, generally.',
        coins: 60,
        items: [['silver-ring', 1]],
      },
      {
        words: 'It is harvest money. Give it back to the farms.',
        answer: 'I did not hear that, and I shall lose the lid. Hob will pretend to be gruff about it. Let him.',
        items: [
          ['honey-cake', 6],
          ['health-potion', 3],
        ],
      },
    ],
    offer: [
      'They found it: a strongbox, iron, heavy. Merchant Quill says it was stolen from him. Hob says Quill’s money was the farms’ money first.',
      'Bring it, with a few of their badges, so the magistrate believes me. Then tell me whose you think it is. You carried it.',
    ],
    reminder: 'One of them has it. They pass it round, like a cold.',
    thanks:
      'There is wax stuck to the bottom. A king’s head. Nobody has sealed anything with that in a while. So: who gets it?',
  }),
  quest({
    id: 12,
    key: 'quill-pays-his-debts',
    name: 'Quill Pays His Debts',
    level: 7,
    size: 'task',
    giver: 'merchant-quill',
    needs: [{ quest: 11, choice: 1 }],
    steps: [
      step(
        'Quill wants silk from the wood, and would rather not meet what makes it.',
        collect('spider-silk', 4, 'Spider silk'),
      ),
    ],
    items: [['heron-amulet', 1]],
    offer: [
      'My benefactor! Nobody and I were just saying: honesty ought to be rewarded, once. Nobody objected. She has a sharp tongue, my partner, for an empty chair.',
      'Bring me four skeins of spider silk out of Hollow Wood, and I will give you something that I did not pay for myself.',
    ],
    reminder: 'West, in the wood, between the trees. Look up. No, further up.',
    thanks:
      'Exquisite. And only a little of it is still moving. Here: a heron’s feather, set in silver. Wear it and be patient.',
  }),
  quest({
    id: 13,
    key: 'loaves-by-night',
    name: 'Loaves by Night',
    level: 7,
    size: 'task',
    giver: 'farmer-hob',
    needs: [{ quest: 11, choice: 2 }],
    steps: [
      step(
        'The harvest money buys bread. Somebody has to know nothing about it.',
        talk('baker-posy', 'Speak with Posy, quietly', 'loaves'),
      ),
      step('The Wanderers’ Camp could use it, and wolves wait on the way there.', kill('grey-wolf', 4, 'Grey wolves')),
    ],
    items: [
      ['acorn-amulet', 1],
      ['green-cloak', 1],
    ],
    offer: [
      'About that box. What box. Exactly. Posy will bake for every house that went short, and I am gruff, so it cannot be me who asks her.',
      'Then see to the wolves at the edge of the wood. Nobody carries bread past wolves.',
    ],
    reminder: 'Posy first. Look as if you wanted a bun.',
    thanks:
      'Twelve houses ate. None of them know why. Best sort of secret. My aunt’s cloak, there. No, I am not crying, it is barley dust.',
  }),
  quest({
    id: 14,
    key: 'a-letter-to-osric',
    name: 'A Letter to Osric',
    level: 6,
    size: 'errand',
    giver: 'captain-rowan',
    receiver: 'hermit-osric',
    needs: [10],
    gives: [['sealed-letter', 1]],
    steps: [
      step(
        'The Hermitage lies in Hollow Wood, west of the village.',
        deliver('sealed-letter', 'hermit-osric', 'Bring Osric the letter'),
      ),
    ],
    items: [['antidote', 2]],
    offer: [
      'There is a hermit in Hollow Wood. He went there for the quiet and has talked ever since. He also notices things.',
      'Give him this. Do not ask how he is, unless you have brought lunch.',
    ],
    reminder: 'West, into the wood. If you hear somebody arguing with a squirrel, you are there.',
    thanks:
      'A letter! “Dear Osric, what is wrong with the animals, yours, Rowan.” She writes like an axe. Well! Where shall I begin?',
  }),
];
