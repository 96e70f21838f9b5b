// What the people of Hollowmere have to say.
import type { Dialogue } from '../dialogue.ts';
import { ask, dialogue, night, node, open, quiet } from './say.ts';

export const hollowmere: readonly Dialogue[] = [
  dialogue(
    'innkeeper-maud',
    [['after', quiet], ['late', night], 'hello'],
    node(
      'hello',
      'Wipe your feet, mind the step, and tell me what you want. In any order.',
      open('A bed, please.', 'rest'),
      ask('What is there to know about this place?', 'place'),
      ask('Does the ground always hum?', 'hum'),
    ),
    node(
      'late',
      'The fire is banked and the cat has your chair. There is a bed upstairs, if you do not mind honest sheets.',
      open('I shall take it.', 'rest'),
      ask('Does the ground always hum?', 'hum'),
    ),
    node(
      'after',
      'It is so quiet that I can hear the beer settle. I had forgotten it did that.',
      open('A bed, please.', 'rest'),
      ask('What is there to know about this place?', 'place'),
    ),
    node(
      'place',
      'Hollowmere: one green, one mill, one lake, and opinions. Torvald for iron, Posy for bread, Wren for what Torvald and Posy do to you.',
      ask('And if I die out there?', 'death'),
    ),
    node(
      'death',
      'You wake up here, or wherever you slept last, a few coins lighter. People do. It is the water, we think.',
    ),
    node(
      'hum',
      'Since spring. The glasses go first, then the dog. I sing over it. You have not heard me sing, so you still think it is bad.',
    ),
  ),
  dialogue(
    'captain-rowan',
    [['after', quiet], 'hello'],
    node(
      'hello',
      'Four guards, one village, and a road as long as my arm is short. What can you do?',
      open('Teach me to fight.', 'train'),
      ask('What should I be afraid of?', 'fear'),
    ),
    node(
      'after',
      'You did it, then. I knew. I did not know, but I shall say that I knew. Go on, sit. Captains’ chairs are for that.',
      open('Teach me to fight.', 'train'),
    ),
    node(
      'fear',
      'Bows, packs, and being far from home at night. In that order. Hens, only if you start it.',
      ask('And you?', 'captain'),
    ),
    node('captain', 'Paperwork. It comes in the dark, and it never comes alone.'),
  ),
  dialogue(
    'archivist-elspeth',
    [['crown', { finished: { quest: 20, choice: 2 } }], 'hello'],
    node(
      'hello',
      'If it is about the damp, I know. If it is about magic, sit there, and touch nothing that is warm.',
      open('Teach me.', 'train'),
      ask('What is in all these books?', 'books'),
      ask('Why is it called Hollowmere?', 'name'),
    ),
    node(
      'crown',
      'Do you hear a tapping? That is K. It has learned where the glass is. Otherwise we get on.',
      open('Teach me.', 'train'),
      ask('Why is it called Hollowmere?', 'name'),
    ),
    node(
      'books',
      'Four hundred years of rainfall, eleven of gossip, and one that I keep chained. That is the cookery book. People steal it.',
    ),
    node(
      'name',
      'Because the mere is hollow. Everybody takes it for poetry. I looked it up: it is in the builders’ accounts.',
    ),
  ),
  dialogue(
    'warden-finch',
    [['late', night], 'hello'],
    node(
      'hello',
      'Hm.',
      open('Teach me.', 'train'),
      ask('Any advice for the woods?', 'woods'),
      ask('You do not say much.', 'quiet'),
    ),
    node(
      'late',
      'Owl. Behind you. Listen, then ask.',
      open('Teach me.', 'train'),
      ask('Any advice for the woods?', 'woods'),
    ),
    node(
      'woods',
      'Wolves hunt together. Spiders hang. Stay where you can see both. Keep an antidote where you can find it without looking.',
    ),
    node('quiet', 'No.'),
  ),
  dialogue(
    'sister-agnes',
    [['psalm', { inHand: 9 }], ['after', quiet], 'hello'],
    node(
      'hello',
      'Come in, bless you, and drip on the mat. Is it a wound or a worry? I do both, but the worry costs you a story.',
      open('Teach me.', 'train'),
      ask('Why are you not at the abbey?', 'abbey'),
    ),
    node(
      'psalm',
      'Those pages! Give here. “Lull it with the bell, bind it with three kings.” We sang that on Thursdays. I always thought it was about indigestion.',
      open('Teach me.', 'train'),
      ask('What is it about?', 'lullaby'),
    ),
    node(
      'after',
      'Every candle burns straight up. Do look. I have been standing here looking at them like a fool.',
      open('Teach me.', 'train'),
    ),
    node(
      'lullaby',
      'It is what you sing to something that must not wake. Go and tell Elspeth, and walk quietly, would you? I know it makes no difference.',
    ),
    node(
      'abbey',
      'The roof fell in. It was God’s will, or the beetles. I took what would fit into a cart: the medals, the wine, and the sick.',
    ),
  ),
  dialogue(
    'smith-torvald',
    [['late', night], 'hello'],
    node(
      'hello',
      'If it is bent, I can straighten it. If it is broken, you hit something with it. They all hit something with it.',
      open('Let me see what you have.', 'shop'),
      ask('May I use the anvil?', 'anvil'),
    ),
    node(
      'late',
      'Fire is out. I can sell in the dark, though. I know every blade by its fault.',
      open('Let me see what you have.', 'shop'),
    ),
    node(
      'anvil',
      'Everybody may. Ore, coal, and your own thumbs. There is iron in the rocks out west, if you can swing a pick and a complaint.',
    ),
  ),
  dialogue(
    'baker-posy',
    [['loaves', { inHand: 13 }], 'hello'],
    node(
      'hello',
      'Up since four. Do not tell me about your dragon, tell me brown or white.',
      open('Let me see.', 'shop'),
      ask('May I use the stove?', 'stove'),
    ),
    node(
      'loaves',
      'Hob sent you, and you know nothing. I know nothing either. Twelve houses, twelve loaves, before the cock is up. What a lot of nothing we know.',
      open('A bun, to look innocent.', 'shop'),
    ),
    node('stove', 'When the bread is out, it is yours. Fish on the left side, please. The right side remembers.'),
  ),
  dialogue(
    'merchant-quill',
    [['friend', { finished: { quest: 11, choice: 1 } }], ['grudge', { finished: { quest: 11, choice: 2 } }], 'hello'],
    node(
      'hello',
      'Welcome to Quill & Nobody! Everything has its price, and I have most of them by heart.',
      open('Show me.', 'shop'),
      ask('Who is Nobody?', 'nobody'),
    ),
    node(
      'friend',
      'My honest friend! I tell everybody about the strongbox. I tell it a little better each time. You are on a horse now.',
      open('Show me.', 'shop'),
      ask('Who is Nobody?', 'nobody'),
    ),
    node(
      'grudge',
      'Ah. The friend of the farmers. I bear no grudge. I only carry it from one shelf to the other, and back. You wish to buy?',
      open('I do.', 'shop'),
    ),
    node(
      'nobody',
      'My partner. Nobody knows the business better than I do. When I am away, Nobody minds the shop. I trust Nobody.',
    ),
  ),
  dialogue(
    'banker-odo',
    ['hello'],
    node(
      'hello',
      'Good day. You have the face of somebody with fewer coins than they had this morning. Shall we put the rest away?',
      open('To my vault, please.', 'bank'),
      ask('Is it safe here?', 'safe'),
    ),
    node(
      'safe',
      'Death takes a tenth of what you carry, and nothing of what I do. I have written to Death about a branch office.',
    ),
  ),
  dialogue(
    'herbalist-wren',
    [['late', night], 'hello'],
    node(
      'hello',
      'Bitten, burnt, or just hopeful? The bottles are sorted by how sorry you will be.',
      open('Let me see.', 'shop'),
      ask('May I use the cauldron?', 'cauldron'),
    ),
    node(
      'late',
      'Moonlight is best for picking and worst for labels. If it fizzes, that is the good one. I think.',
      open('I shall risk it.', 'shop'),
    ),
    node(
      'cauldron',
      'If you stir it sunwise and clean it after. Marigolds grow in the fields, thornberries in the wood, and vials grow at Quill’s, for money.',
    ),
  ),
  dialogue(
    'tailor-linnet',
    ['hello'],
    node(
      'hello',
      'Turn round. Slowly. Oh dear. Who did this to you, and were they paid?',
      open('What have you got?', 'shop'),
      ask('May I use the loom?', 'loom'),
    ),
    node(
      'loom',
      'You may use the loom. You may not hum at the loom. Pelts and silk go in on this side, patience on the other.',
    ),
  ),
  dialogue(
    'fisher-bram',
    [['after', quiet], ['late', night], 'hello'],
    node(
      'hello',
      'Shh. No, go on, they are not listening. They have not been listening since spring.',
      ask('What are you fishing for?', 'fish'),
      ask('What is on the isle?', 'isle'),
    ),
    node(
      'late',
      'Eels come up at night. So does the moon. I have caught neither today.',
      ask('What is on the isle?', 'isle'),
    ),
    node('after', 'Eleven perch before breakfast. Eleven! I have had to learn to say thank you to a lake.'),
    node('fish', 'Perch, mostly. And company, but do not tell them that in the village.'),
    node(
      'isle',
      'Herons, pillars, and a stone that says something in a language nobody is rude enough to have forgotten.',
    ),
  ),
  dialogue(
    'farmer-hob',
    [['after', quiet], ['loaves', { finished: { quest: 13 } }], 'hello'],
    node(
      'hello',
      'If it is good news, you have the wrong farm.',
      ask('How is the barley?', 'barley'),
      ask('Tell me about your aunt.', 'aunt'),
    ),
    node(
      'loaves',
      'Morning. Somebody left bread on twelve steps again. Shocking. I should like to shake that somebody’s hand, if I knew whose it was.',
      ask('How is the barley?', 'barley'),
    ),
    node('after', 'No rats, no boars, no humming. I do not trust it. But it is a fine morning not to trust something.'),
    node('barley', 'Short where it is wet, dry where it is short, and rats in all of it. Best year since I was a boy.'),
    node('aunt', 'Fought a bear once, over a cheese. Never said who won. She had the cheese, mind.'),
  ),
  dialogue(
    'villager-a',
    [['after', quiet], ['late', night], 'hello'],
    node('hello', 'Lovely day. I only say it to see whether it minds.'),
    node('late', 'I am not out. I am looking for the cat. Neither of us is out.'),
    node('after', 'My gran says it has gone quiet. She is deaf. She still noticed.'),
  ),
  dialogue(
    'villager-b',
    [['after', quiet], 'hello'],
    node('hello', 'You are the one who slept for two days. We were so envious.', ask('Any news?', 'news')),
    node('news', 'The fountain ran warm on Tuesday. Three people had a bath before anybody thought to worry.'),
    node('after', 'The fountain is cold again. We are a bit sorry about the baths.'),
  ),
  dialogue(
    'villager-c',
    [['late', night], 'hello'],
    node('hello', 'My brother went off to be a brigand. Mother is furious. He did not take a coat.'),
    node('late', 'Count the lamps with me. There are nineteen. When there are eighteen, I go home.'),
  ),
];
