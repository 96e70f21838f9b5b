// What a crowd says: greetings, questions, boasts.
export const phrases: readonly string[] = [
  'Hello!',
  'Good evening to all of you.',
  'Does anybody sell copper ore?',
  'Which way to the mill?',
  'Well fought!',
  'I need a healer at the barley, please.',
  'Has the king in the wood been seen today?',
  'Thank you, that was close.',
  'Wait for me at the bridge.',
  'These rats took half of my bread.',
  'Going back to the inn, see you later.',
  'Who comes along to the old abbey? Two more would do.',
];
