// What a quest is made of. The quests themselves stand in a file per region, how progress is counted in progress.ts.
import type { Stack } from '../items/index.ts';

export const objectiveKinds = ['kill', 'collect', 'deliver', 'talk', 'reach', 'use', 'escort', 'defend'] as const;
export type ObjectiveKind = (typeof objectiveKinds)[number];

/** What a `use` asks for: a thing of the world, an item, any skill at all, or putting something on. */
export type UseTarget =
  | { readonly of: 'fixture'; readonly id: number }
  | { readonly of: 'item'; readonly id: number }
  /** A skill of one's class, whichever; a plain attack is none. */
  | { readonly of: 'skill' }
  /** Wearing a thing, whichever. */
  | { readonly of: 'equipment' };

/** So many creatures of a kind that come together. */
export interface Band {
  readonly creature: number;
  readonly count: number;
}

interface Counted {
  /** The goal, 1 or more. */
  readonly count: number;
  /** How the tracker puts it: "Field rats seen off". */
  readonly words: string;
}

/** One thing to do. `count` says how often, how many or how long; creatures and people are creature kinds. */
export type Objective = Counted &
  (
    | { readonly kind: 'kill'; readonly creature: number }
    /** To hold that many at once; handing in takes them. */
    | { readonly kind: 'collect'; readonly item: number }
    /** To bring what the quest gave to somebody, who takes it. */
    | { readonly kind: 'deliver'; readonly item: number; readonly to: number }
    /** To speak with somebody, or to reach that node of what they have to say. */
    | { readonly kind: 'talk'; readonly to: number; readonly node?: string }
    | { readonly kind: 'reach'; readonly region: number }
    | { readonly kind: 'use'; readonly target: UseTarget }
    /** To bring somebody safely to a place; they follow from where they are met. */
    | { readonly kind: 'escort'; readonly who: number; readonly region: number }
    /** To keep a fixture from waves of creatures: wave `n` of `waves` begins when the one before is beaten. */
    | { readonly kind: 'defend'; readonly fixture: number; readonly waves: readonly (readonly Band[])[] }
  );

/** A stretch of a quest: its objectives count together, the stretches follow one another. */
export interface QuestStep {
  readonly objectives: readonly Objective[];
  /** What the log says while this is to be done. */
  readonly words: string;
}

export interface Reward {
  readonly experience: number;
  readonly coins: number;
  readonly items: readonly Stack[];
}

/** One of several ends, chosen at handing in. It adds to the reward, and later quests may ask for it. */
export interface QuestChoice {
  /** As in rows and calls, 1 and up; 0 is none. */
  readonly id: number;
  /** What the player says. */
  readonly words: string;
  /** What the receiver answers. */
  readonly answer: string;
  readonly reward: Reward;
}

/** A quest that must have been finished before, if `choice` is there, with that choice. */
export interface QuestNeed {
  readonly quest: number;
  readonly choice?: number;
}

export type QuestRepeat = 'once' | 'daily' | 'repeatable';

export interface Quest {
  /** Stable for ever. */
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** The level it is meant for; it opens `LEVELS_EARLY` levels before. */
  readonly level: number;
  /** Creature kinds of those who give it and who take it back. */
  readonly giver: number;
  readonly receiver: number;
  /** All of these. */
  readonly needs: readonly QuestNeed[];
  /** And one of these, if there are any. */
  readonly needsOneOf?: readonly QuestNeed[];
  readonly steps: readonly QuestStep[];
  readonly reward: Reward;
  readonly choices?: readonly QuestChoice[];
  /** One thing out of these, by the class of the player, added to the reward. */
  readonly classReward?: Readonly<Record<'warrior' | 'mage' | 'ranger' | 'cleric', number>>;
  /** What is handed over at taking it on, and taken away when it is given up. */
  readonly gives?: readonly Stack[];
  readonly repeat: QuestRepeat;
  /** What the giver says, a page each. */
  readonly offer: readonly string[];
  /** What the giver says while it is not done. */
  readonly reminder: string;
  /** What the receiver says when it is. */
  readonly thanks: string;
}

/** A quest opens this many levels before the one it is meant for. */
export const LEVELS_EARLY = 2;
/** The most quests one character has in hand. */
export const MOST_QUESTS = 20;
