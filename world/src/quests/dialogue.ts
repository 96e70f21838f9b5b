// What townsfolk have to say, as data: nodes of words with choices that lead on, open a service or end the talk.
// Quests are offered and taken back beside it, by rule; a quest brings its own words.
import type { QuestNeed } from './quest.ts';

/** When something is said or may be chosen: all that is there must hold. */
export interface DialogueCondition {
  readonly finished?: QuestNeed;
  readonly notFinished?: number;
  /** That quest is in hand, or ready to be handed in. */
  readonly inHand?: number;
  readonly minLevel?: number;
  readonly at?: 'day' | 'night';
}

/** What a choice opens. */
export type DialogueService = 'shop' | 'bank' | 'train' | 'rest';

export interface DialogueChoice {
  /** What the player says. */
  readonly words: string;
  readonly when?: DialogueCondition;
  /** The node it leads to; without one the talk ends, or a service opens. */
  readonly to?: string;
  readonly opens?: DialogueService;
}

export interface DialogueNode {
  readonly key: string;
  readonly words: string;
  readonly choices: readonly DialogueChoice[];
}

export interface Dialogue {
  /** Creature kind of the one who speaks. */
  readonly who: number;
  /** How a talk begins: the first whose condition holds. The last has none. */
  readonly greetings: readonly { readonly node: string; readonly when?: DialogueCondition }[];
  readonly nodes: readonly DialogueNode[];
}
