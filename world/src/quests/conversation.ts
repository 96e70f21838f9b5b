// How a talk goes: which words somebody begins with, what may be answered, where an answer leads. Pure; what a choice
// opens is for the caller to open.
import type { ErrorCode } from '../errors.ts';
import type { Dialogue, DialogueChoice, DialogueCondition, DialogueNode, DialogueService } from './dialogue.ts';
import { hasFinished, type QuestProgress } from './progress.ts';

/** What conditions ask about. */
export interface Listener {
  readonly level: number;
  readonly log: readonly QuestProgress[];
  readonly isNight: boolean;
}

/** A choice with its number among all of the node's, also of those that are not offered. */
export interface OfferedChoice {
  readonly number: number;
  readonly choice: DialogueChoice;
}

export type Answer =
  | { readonly ok: true; readonly to?: DialogueNode; readonly opens?: DialogueService }
  | { readonly ok: false; readonly code: Extract<ErrorCode, 'bad_choice'> };

export function holds(condition: DialogueCondition | undefined, listener: Listener): boolean {
  if (!condition) return true;
  const { finished, notFinished, inHand, minLevel, at } = condition;
  if (finished && !hasFinished(listener.log, finished)) return false;
  if (notFinished !== undefined && hasFinished(listener.log, { quest: notFinished })) return false;
  if (inHand !== undefined && !listener.log.some(({ quest, state }) => quest === inHand && state !== 'finished'))
    return false;
  if (minLevel !== undefined && listener.level < minLevel) return false;
  return at === undefined || (at === 'night') === listener.isNight;
}

export const nodeOf = (dialogue: Dialogue, key: string): DialogueNode | undefined =>
  dialogue.nodes.find((node) => node.key === key);

/** Where a talk with this listener begins. Undefined only for a dialogue without words. */
export function greetingFor(dialogue: Dialogue, listener: Listener): DialogueNode | undefined {
  const greeting = dialogue.greetings.find(({ when }) => holds(when, listener));
  return greeting && nodeOf(dialogue, greeting.node);
}

/** What this listener may answer. Leaving is always possible and no choice. */
export function choicesFor(node: DialogueNode, listener: Listener): OfferedChoice[] {
  return node.choices.flatMap((choice, number) => (holds(choice.when, listener) ? [{ number, choice }] : []));
}

/** What a choice brings. A node that is not there or a choice that is not offered is refused. */
export function answerTo(dialogue: Dialogue, key: string, number: number, listener: Listener): Answer {
  const choice = nodeOf(dialogue, key)?.choices[number];
  if (!choice || !holds(choice.when, listener)) return { ok: false, code: 'bad_choice' };
  const to = choice.to === undefined ? undefined : nodeOf(dialogue, choice.to);
  return { ok: true, ...(to && { to }), ...(choice.opens && { opens: choice.opens }) };
}
