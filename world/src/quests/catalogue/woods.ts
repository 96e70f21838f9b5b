// Hollow Wood and the Thornwood, levels 7 to 15: what frightened the animals, up to the king of the forest.
import { collect, deliver, escort, kill, quest, reach, step, touch } from '../draft.ts';
import { fixtures, places } from '../places.ts';
import type { Quest } from '../quest.ts';

export const woods: readonly Quest[] = [
  quest({
    id: 15,
    key: 'teeth-at-the-hermitage',
    name: 'Teeth at the Hermitage',
    level: 7,
    size: 'task',
    giver: 'hermit-osric',
    needs: [14],
    steps: [
      step(
        'Wolves come in threes. Take the one that looks at you, not the one that howls.',
        kill('grey-wolf', 8, 'Grey wolves'),
      ),
    ],
    items: [['health-potion', 2]],
    offer: [
      'They used to sit over there and listen to me. Very attentive, for wolves. Now they come with their ears flat and do not wait for the end.',
      'Thin out the pack, so that the rest remember their manners. They hunt together: hit one and you have met them all.',
    ],
    reminder: 'Eight should do. They are not bad wolves. They are just not themselves.',
    thanks:
      'Peace. Listen! No, do not listen to me, listen to the ground. There. Like a cat behind a wall. A large wall, and not a cat.',
  }),
  quest({
    id: 16,
    key: 'a-walk-with-osric',
    name: 'A Walk with Osric',
    level: 8,
    size: 'deed',
    giver: 'hermit-osric',
    needs: [15],
    steps: [
      step(
        'Osric walks slowly and talks fast. Bring him to the Moot Stones in one piece.',
        escort('hermit-osric', places.mootStones, 'Bring Osric to the Moot Stones'),
      ),
      step(
        'The tallest stone is warm, on the side away from the sun.',
        touch(fixtures.mootStone, 'Lay a hand on the stone'),
      ),
    ],
    items: [['wolf-hood', 1]],
    offer: [
      'I must see the Moot Stones. They were put there to listen, you know, by people who had run out of things to say. It can happen, I am told.',
      'It is not far, but I was nearly eaten twice last week, and once by something I was talking to. Walk with me. I shall be no trouble. I shall describe the ferns.',
    ],
    reminder: 'Stay near, and I shall stay near. Oh, look at that one. No, the fern.',
    thanks:
      'Warm! Stones are not warm, they are stones. Something under us turned over in its sleep, and the forest felt it. Tell the burners in the Thornwood. Somebody ought to.',
  }),
  quest({
    id: 17,
    key: 'silk-for-linnet',
    name: 'Silk for Linnet',
    level: 9,
    size: 'errand',
    giver: 'tailor-linnet',
    needs: [5],
    steps: [
      step(
        'Linnet never has enough silk. Hollow Wood never has enough visitors.',
        collect('spider-silk', 6, 'Spider silk'),
      ),
    ],
    repeat: 'repeatable',
    items: [['thread', 4]],
    offer: [
      'Six skeins of spider silk, clean, and I pay on the nail. Bring them in a bag, please, and not on yourself. You would not be the first.',
    ],
    reminder: 'Six. I count faster than you can hide one.',
    thanks: 'Lovely. Strong enough to moor a barge. I shall make a shirt of it. Come again when you have more.',
  }),
  quest({
    id: 18,
    key: 'cordial-for-jory',
    name: 'Cordial for Jory',
    level: 9,
    size: 'task',
    giver: 'innkeeper-maud',
    receiver: 'innkeeper-jory',
    needs: [14],
    needsOneOf: [12, 13],
    gives: [['warm-cordial', 1]],
    steps: [
      step(
        'South of Hollow Wood the trees grow closer and have thorns.',
        reach(places.charcoalCamp, 'Find the Charcoal Burners’ Camp'),
      ),
      step(
        'Jory keeps the only dry beds in the Thornwood.',
        deliver('warm-cordial', 'innkeeper-jory', 'Give Jory the cordial'),
      ),
    ],
    items: [['roast-meat', 4]],
    offer: [
      'My brother Jory burns charcoal in the Thornwood and rents out beds to people who are lost. He has a cough. He has had it since spring, and it has started to answer back.',
      'Bring him this, and sleep there once: then you always know where to wake up.',
    ],
    reminder: 'South-west, and keep to the path. The path wants to be kept to.',
    thanks:
      'From Maud? She made this for our grandfather, and he lived until he didn’t. Sit. You have come through the thorns, so you are useful.',
  }),
  quest({
    id: 19,
    key: 'hearts-of-thorn',
    name: 'Hearts of Thorn',
    level: 11,
    size: 'deed',
    giver: 'innkeeper-jory',
    needs: [18],
    steps: [
      step(
        'Thorn sprites stay out of reach and throw what grows on them.',
        kill('thorn-sprite', 8, 'Thorn sprites'),
        collect('thorn-heart', 5, 'Thorn hearts'),
      ),
    ],
    classReward: { warrior: 'steel-sword', mage: 'thorn-staff', ranger: 'horn-bow', cleric: 'steel-mace' },
    offer: [
      'Sprites used to steal our lunch. Now they steal our paths: you turn round, and there is a hedge with a face. Somebody has made them brave.',
      'They shoot and run. Do not chase one into the next three. Bring me the hearts, and I will burn them properly, with a prayer and a lid on.',
    ],
    reminder: 'Five hearts. If the bag rustles, tie it tighter.',
    thanks:
      'All five are ticking in time. Hear it? There is one thing in this wood that sprites keep time for. I had hoped he would sleep longer than me.',
  }),
  quest({
    id: 20,
    key: 'the-antlered-king',
    name: 'The Antlered King',
    level: 14,
    size: 'feat',
    giver: 'innkeeper-jory',
    receiver: 'hermit-osric',
    needs: [16, 19],
    steps: [
      step(
        'The Antlered Court lies deep in the south of the Thornwood. Do not go alone, if you have friends.',
        reach(places.antleredCourt, 'Find the Antlered Court'),
      ),
      step(
        'When the ground lights up, be somewhere else.',
        kill('antlered-king', 1, 'The Antlered King'),
        collect('kings-crown', 1, 'The crown'),
      ),
    ],
    choices: [
      {
        words: 'It should go back to the forest.',
        answer:
          'I hoped you would say so. I also hoped nobody would ask me to carry it. Come and see me: there is something to plant.',
        items: [['leaf-crown', 1]],
      },
      {
        words: 'It should be kept where it can be studied.',
        answer:
          'Elspeth will dust it. Every day. For a king that may be worse than dying, but she does do it kindly. Take this: you have earned a trophy.',
        coins: 180,
        items: [['antler-amulet', 1]],
      },
    ],
    offer: [
      'He was a good king. Deer, oaks, a bit of fog. Then something under the roots began to call him by name, and he woke angry.',
      'Go with friends. He stamps, and where the ground shows it he means it: get out. When he bleeds he calls the wood to help. End it quickly, and bring his crown to Osric, who knew him.',
    ],
    reminder: 'You have his crown? No. Then he has it, and so he is still wearing it.',
    thanks:
      'Oh. It is lighter than I thought, and sadder. He used to come by for the conversation. What shall become of it?',
  }),
  quest({
    id: 21,
    key: 'seedlings',
    name: 'Twelve Seedlings',
    level: 14,
    size: 'task',
    giver: 'hermit-osric',
    needs: [{ quest: 20, choice: 1 }],
    gives: [['kings-crown', 1]],
    steps: [
      step(
        'One seedling for each point of the crown. They want thornwood for stakes and marigolds for company.',
        collect('thorn-wood', 4, 'Thornwood logs'),
        collect('marigold', 6, 'Marigolds'),
      ),
      step(
        'They have to be planted where the stones can hear them.',
        touch(fixtures.mootStone, 'Plant the crown at the Moot Stones'),
      ),
    ],
    items: [
      ['thorn-ring', 1],
      ['mending-elixir', 2],
    ],
    offer: [
      'It has put out shoots. In the night, on my shelf. One for each point! I have named them after saints, so that they have something to live up to.',
      'Stakes of thornwood, and marigolds to keep off the slugs. Then plant it by the Moot Stones. I would come, but I am still describing the way here.',
    ],
    reminder: 'Four stakes, six marigolds. Saint Crispin is already leaning.',
    thanks: 'Twelve small kings. None of them angry. In three hundred years this will be a very polite wood.',
  }),
  quest({
    id: 22,
    key: 'a-crown-in-a-case',
    name: 'A Crown in a Case',
    level: 14,
    size: 'task',
    giver: 'archivist-elspeth',
    needs: [{ quest: 20, choice: 2 }],
    steps: [
      step(
        'A case that holds such a thing wants iron bars, and silk to lie on.',
        collect('iron-ore', 6, 'Iron ore'),
        collect('spider-silk', 4, 'Spider silk'),
      ),
    ],
    items: [
      ['thorn-ring', 1],
      ['ward-elixir', 2],
    ],
    offer: [
      'It moved. I wrote down when. I have also written down that I am not afraid of it, with the date.',
      'Iron for the case, silk for the cushion. One should be firm with kings, and comfortable.',
    ],
    reminder: 'Six of iron, four of silk. I put a dictionary on it for now.',
    thanks:
      'There. Catalogued under K. I found a note in its velvet, by the way, in a very old hand: “The bell first. Then the lantern. Then, God help you, the door.”',
  }),
];
