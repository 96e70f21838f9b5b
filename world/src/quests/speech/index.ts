// What everybody in the land has to say.
import type { Dialogue } from '../dialogue.ts';
import { beyond } from './beyond.ts';
import { hollowmere } from './hollowmere.ts';

export const dialogues: readonly Dialogue[] = [...hollowmere, ...beyond];

const byWho = new Map(dialogues.map((dialogue) => [dialogue.who, dialogue]));

/** What a townsperson has to say, by their creature kind. */
export const dialogueOf = (who: number): Dialogue | undefined => byWho.get(who);
