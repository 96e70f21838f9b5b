// How dialogues are written down: who, greetings from the most particular to the plainest, then the nodes they lead to.
import { type CreatureKey, creatureIds } from '../../creature-ids.ts';
import type { Dialogue, DialogueChoice, DialogueCondition, DialogueNode, DialogueService } from '../dialogue.ts';

type Greeting = string | readonly [node: string, when: DialogueCondition];

export const dialogue = (
  who: CreatureKey,
  greetings: readonly Greeting[],
  ...nodes: readonly DialogueNode[]
): Dialogue => ({
  who: creatureIds[who],
  greetings: greetings.map((greeting) =>
    typeof greeting === 'string' ? { node: greeting } : { node: greeting[0], when: greeting[1] },
  ),
  nodes,
});

export const node = (key: string, words: string, ...choices: readonly DialogueChoice[]): DialogueNode => ({
  key,
  words,
  choices,
});

/** A choice that leads to another node. */
export const ask = (words: string, to: string, when?: DialogueCondition): DialogueChoice => ({
  words,
  to,
  ...(when && { when }),
});

/** A choice that opens a service. */
export const open = (words: string, opens: DialogueService): DialogueChoice => ({ words, opens });

export const night: DialogueCondition = { at: 'night' };

/** After the wyrm is dead. */
export const quiet: DialogueCondition = { finished: { quest: 36 } };
