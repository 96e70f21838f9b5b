// What those have to say who live beyond the village: in wood, fen and barrows.
import type { Dialogue } from '../dialogue.ts';
import { ask, dialogue, night, node, open, quiet } from './say.ts';

export const beyond: readonly Dialogue[] = [
  dialogue(
    'hermit-osric',
    [['seedlings', { finished: { quest: 21 } }], ['after', quiet], 'hello'],
    node(
      'hello',
      'A visitor! I took a vow of silence, you know. It was a short one. Where were we?',
      ask('What do you do out here?', 'hermit'),
      ask('What do the Moot Stones do?', 'stones'),
    ),
    node(
      'seedlings',
      'Saint Crispin has four leaves! Saint Agatha has only two, but she is the deeper thinker.',
      ask('What do the Moot Stones do?', 'stones'),
    ),
    node(
      'after',
      'Do you know, it is so still that I ran out of words this morning. It came back. But it was a very interesting minute.',
    ),
    node('hermit', 'I listen. Somebody has to talk while I do it, or I should not know that it is quiet.'),
    node('stones', 'They listen too. Better than the squirrels, and they interrupt less.'),
  ),
  dialogue(
    'innkeeper-jory',
    [['late', night], 'hello'],
    node(
      'hello',
      'Beds are dry, the stew is hot, and the cough is mine. What will it be?',
      open('A bed, please.', 'rest'),
      open('What is on the shelf?', 'shop'),
      ask('How do you live with all these thorns?', 'thorns'),
    ),
    node(
      'late',
      'Quiet, the clamps are burning. Wood turns to coal if nobody fusses. I have hopes for the children, too.',
      open('A bed, please.', 'rest'),
      open('What is on the shelf?', 'shop'),
    ),
    node(
      'thorns',
      'Sideways. Old King Antler kept the paths clear, and we kept out of his court. It was a good arrangement, until he stopped arranging.',
    ),
  ),
  dialogue(
    'innkeeper-nell',
    [['rung', { finished: { quest: 26 } }], ['late', night], 'hello'],
    node(
      'hello',
      'Come in, mind the plank, that is not the one. There is eel, or there is eel.',
      open('A bed above the water, please.', 'rest'),
      open('What have you got?', 'shop'),
      ask('Why does anybody live here?', 'fen'),
    ),
    node(
      'late',
      'Lamps out on the water side. We do not wave back. Bed?',
      open('A bed, please.', 'rest'),
      open('What have you got?', 'shop'),
    ),
    node(
      'rung',
      'I ring it in my head, evenings. You hung it straight, by the way. My gran would have said something kind, and then something about your boots.',
      open('A bed, please.', 'rest'),
      open('What have you got?', 'shop'),
    ),
    node('fen', 'No taxes. They sent a man once, for the taxes. We gave him eel. He is Uncle Ned now.'),
  ),
  dialogue(
    'innkeeper-garrick',
    [['lit', { finished: { quest: 28 } }], 'hello'],
    node(
      'hello',
      'Stay in the light. It is not much of a light. You need not be much of a target.',
      open('May I rest here?', 'rest'),
      open('Are there stores left?', 'shop'),
      ask('How long have you kept watch?', 'watch'),
    ),
    node(
      'lit',
      'Look at it burn. I read by it last night: my own name, on my own cup. It said “Garrick”. I was glad it still did.',
      open('May I rest here?', 'rest'),
      open('Are there stores left?', 'shop'),
      ask('How long have you kept watch?', 'watch'),
    ),
    node(
      'watch',
      'Forty years. I was only minding it for my father, until he came back. He did come back. That was the bad night.',
    ),
  ),
  dialogue(
    'scout-isolde',
    [['after', quiet], ['below', { finished: { quest: 31 } }], 'hello'],
    node(
      'hello',
      'Do not move. You are standing on the legend. All right, now you may.',
      ask('What are you mapping?', 'map'),
      ask('Who were the three kings?', 'kings'),
    ),
    node(
      'below',
      'Below the fen there is a door, and below the door I have drawn a question mark. Bring me something better.',
      ask('Who were the three kings?', 'kings'),
    ),
    node(
      'after',
      'I have rubbed out the question mark. It left a small hole in the paper. I thought I would keep that.',
    ),
    node('map', 'Everything up to where it says “here be”. I have never liked a sentence that stops there.'),
    node(
      'kings',
      'Aldwin, Berta and the Other One. They ruled badly, and died well. It is more often the other way about.',
    ),
  ),
];
