// What a newcomer is told, and when: one thing at a time, and only while the quest in hand asks for it. How it is put
// depends on what they play with.
import { type QuestProgress, questOf, quests } from '@hollowmere/world/quests';

export const hintKinds = ['walk', 'talk', 'fight', 'loot', 'equip', 'skill'] as const;
export type HintKind = (typeof hintKinds)[number];

/** What a newcomer has done so far. */
export interface FirstMinutes {
  /** They have walked a little, now or on an earlier visit. */
  readonly hasWalked: boolean;
  readonly log: readonly QuestProgress[];
}

/** Whoever has finished this one knows how it goes. */
const LAST_LESSON = 'the-first-trick';

/** The hint of this moment; none for who needs none. */
export function hintFor({ hasWalked, log }: FirstMinutes): HintKind | undefined {
  if (!hasWalked) return 'walk';
  const lesson = quests.find(({ key }) => key === LAST_LESSON);
  if (log.some(({ quest, times }) => quest === lesson?.id && times > 0)) return undefined;
  const inHand = log.filter(({ state }) => state !== 'finished');
  // Between two lessons one has to be fetched; who is busy with something else need not be told.
  if (inHand.length === 0) return 'talk';
  return inHand.map(lessonOf).find((hint) => hint !== undefined);
}

/** What a quest asks for that has to be shown once. */
function lessonOf(progress: QuestProgress): HintKind | undefined {
  const quest = questOf(progress.quest);
  if (!quest || !isLesson(quest.id)) return undefined;
  if (progress.state === 'ready') return 'talk';
  const objectives = quest.steps[progress.step]?.objectives ?? [];
  const left = objectives.find(({ count }, index) => (progress.counts[index] ?? 0) < count);
  switch (left?.kind) {
    case 'kill':
      return 'fight';
    case 'collect':
      return 'loot';
    case 'talk':
      return 'talk';
    case 'use':
      if (left.target.of === 'equipment') return 'equip';
      return left.target.of === 'skill' ? 'skill' : undefined;
    default:
      return undefined;
  }
}

/** The lessons are the quests that lead up to the last one. */
function isLesson(id: number): boolean {
  const lessons = new Set<number>();
  const gather = (quest: number) => {
    lessons.add(quest);
    for (const need of questOf(quest)?.needs ?? []) if (!lessons.has(need.quest)) gather(need.quest);
  };
  const last = quests.find(({ key }) => key === LAST_LESSON);
  if (last) gather(last.id);
  return lessons.has(id);
}

export type Device = 'keys' | 'touch' | 'gamepad';

/** The player's own keys, as they are written on the keyboard. */
export interface HintKeys {
  readonly walk: string;
  readonly use: string;
  readonly attack: string;
  readonly skill: string;
  readonly bag: string;
}

/** And the half of the screen that has the stick, and their own buttons of a gamepad, by what they are called. */
export interface HintButtons {
  readonly stickHalf: 'left' | 'right';
  readonly attack: string;
  readonly skill: string;
  readonly bag: string;
}

/** What a hint says to somebody who plays with this. */
export function hintWords(hint: HintKind, device: Device, keys: HintKeys, buttons: HintButtons): string {
  const say: Readonly<Record<HintKind, Readonly<Record<Device, string>>>> = {
    walk: {
      keys: `Walk with ${keys.walk} or the arrow keys.`,
      touch: `Put your thumb on the ${buttons.stickHalf} half and pull to walk.`,
      gamepad: 'Walk with the left stick.',
    },
    talk: {
      keys: `Whoever has a golden ! over their head wants a word, and the map shows where. Go close and press ${keys.use}.`,
      touch: 'Whoever has a golden ! over their head wants a word, and the map shows where. Go close and tap them.',
      gamepad: `Whoever has a golden ! over their head wants a word, and the map shows where. Go close and press the ${buttons.attack}.`,
    },
    fight: {
      keys: `Go up to it and strike with ${keys.attack}. Hold it to keep striking.`,
      touch: 'Tap it, go close, and hold the sword to strike.',
      gamepad: `Go up to it and strike with the ${buttons.attack}. Hold it to keep striking.`,
    },
    loot: {
      keys: `What falls lies on the ground. Stand by it and press ${keys.use}.`,
      touch: 'What falls lies on the ground. Stand by it and tap it.',
      gamepad: `What falls lies on the ground. Stand by it and press the ${buttons.attack}.`,
    },
    equip: {
      keys: `Open your bag with ${keys.bag}, choose the weapon, and put it on.`,
      touch: 'Open your bag, tap the weapon, and put it on.',
      gamepad: `Press the ${buttons.bag} for your bag. On the weapon, the left button shows how to put it on.`,
    },
    skill: {
      keys: `Your skill is on ${keys.skill}. Face your foe and press it.`,
      touch: 'Your skill has its own button beside the sword.',
      gamepad: `Your skill is on the ${buttons.skill}. Face your foe and press it.`,
    },
  };
  return say[hint][device];
}
