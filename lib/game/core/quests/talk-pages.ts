// A talk with one of the townsfolk, page by page: their words, the quests they offer and take back, and what may be
// answered. Pure; what an answer does is carried out by the part that holds the talk.
import {
  choicesFor,
  type DialogueService,
  dialogueOf,
  givenQuestsUnderway,
  greetingFor,
  type Listener,
  nodeOf,
  openQuestsOf,
  type Quest,
  type QuestMark,
  questOf,
  readyQuestsOf,
  type Standing,
} from '@hollowmere/world/quests';

/** Whom the words are for: what is said and offered follows from it. */
export interface TalkFacts extends Listener, Standing {}

export type TalkPage =
  | { readonly name: 'words'; readonly node: string }
  | { readonly name: 'offer'; readonly quest: number; readonly page: number }
  | { readonly name: 'reminder'; readonly quest: number }
  | { readonly name: 'handIn'; readonly quest: number }
  /** What is said to the choice a quest ended with. */
  | { readonly name: 'thanked'; readonly words: string };

export type TalkAct =
  | { readonly does: 'turn'; readonly to: TalkPage }
  | { readonly does: 'answer'; readonly node: string; readonly choice: number }
  | { readonly does: 'accept'; readonly quest: number }
  | { readonly does: 'handIn'; readonly quest: number; readonly choice: number }
  | { readonly does: 'leave' };

export interface TalkOption {
  readonly words: string;
  /** What of a quest it leads to. */
  readonly mark?: QuestMark;
  readonly opens?: DialogueService;
  readonly act: TalkAct;
}

/** A page as it is shown. */
export interface TalkView {
  readonly words: string;
  /** The quest the page is about. */
  readonly quest?: Quest;
  /** What it pays stands below the words. */
  readonly showsReward: boolean;
  readonly options: readonly TalkOption[];
}

/** Somebody without words of their own is still polite. */
const NO_WORDS = 'Good day to you.';

const LEAVE: TalkOption = { words: 'Goodbye.', act: { does: 'leave' } };

/** How a talk begins: with the greeting of this moment. */
export function firstPage(who: number, facts: TalkFacts): TalkPage {
  const dialogue = dialogueOf(who);
  const greeting = dialogue && greetingFor(dialogue, facts);
  return { name: 'words', node: greeting?.key ?? '' };
}

/** Whether there is a quest to take on or hand in besides one: then the talk goes on after it. */
export const hasMoreFor = (who: number, facts: TalkFacts, besides: number): boolean =>
  [...readyQuestsOf(who, facts), ...openQuestsOf(who, facts)].some(({ id }) => id !== besides);

/** What a page says to these ears. A page of what is no longer so shows the greeting instead. */
export function viewOf(who: number, page: TalkPage, facts: TalkFacts): TalkView {
  const quest = 'quest' in page ? questOf(page.quest) : undefined;
  switch (page.name) {
    case 'words':
      return wordsView(who, page.node, facts);
    case 'thanked':
      return { words: page.words, showsReward: false, options: [...questOptions(who, facts), LEAVE] };
    case 'offer':
      return quest ? offerView(quest, page.page, back(who, facts)) : wordsView(who, '', facts);
    case 'reminder':
      return quest
        ? { words: quest.reminder, quest, showsReward: false, options: [back(who, facts), LEAVE] }
        : wordsView(who, '', facts);
    case 'handIn':
      return quest ? handInView(quest, back(who, facts)) : wordsView(who, '', facts);
  }
}

function wordsView(who: number, key: string, facts: TalkFacts): TalkView {
  const dialogue = dialogueOf(who);
  const greeting = dialogue && greetingFor(dialogue, facts);
  const node = dialogue && (nodeOf(dialogue, key) ?? greeting);
  const isGreeting = node === greeting;
  const answers = (node ? choicesFor(node, facts) : []).map(({ number, choice }): TalkOption => {
    const act: TalkAct = { does: 'answer', node: node?.key ?? '', choice: number };
    return { words: choice.words, act, ...(choice.opens && { opens: choice.opens }) };
  });
  const begin = isGreeting ? questOptions(who, facts) : [];
  const ahead = isGreeting ? [] : [back(who, facts)];
  return { words: node?.words ?? NO_WORDS, showsReward: false, options: [...begin, ...answers, ...ahead, LEAVE] };
}

/** What is to be handed in first, then what is new, then what they gave and can tell more of. */
function questOptions(who: number, facts: TalkFacts): TalkOption[] {
  const option = (mark: QuestMark, page: (quest: number) => TalkPage) => (quest: Quest) => ({
    words: quest.name,
    mark,
    act: { does: 'turn', to: page(quest.id) } as const,
  });
  return [
    ...readyQuestsOf(who, facts).map(option('ready', (quest) => ({ name: 'handIn', quest }))),
    ...openQuestsOf(who, facts).map(option('open', (quest) => ({ name: 'offer', quest, page: 0 }))),
    ...givenQuestsUnderway(who, facts).map(option('underway', (quest) => ({ name: 'reminder', quest }))),
  ];
}

function offerView(quest: Quest, at: number, before: TalkOption): TalkView {
  const { id, offer } = quest;
  const isLast = at >= offer.length - 1;
  const words = offer[Math.min(at, offer.length - 1)] ?? '';
  if (!isLast) {
    const next = { name: 'offer', quest: id, page: at + 1 } as const;
    return {
      words,
      quest,
      showsReward: false,
      options: [{ words: 'Go on.', act: { does: 'turn', to: next } }, before],
    };
  }
  const accept: TalkOption = { words: 'I shall do it.', mark: 'open', act: { does: 'accept', quest: id } };
  return { words, quest, showsReward: true, options: [accept, { ...before, words: 'Not now.' }] };
}

function handInView(quest: Quest, before: TalkOption): TalkView {
  const { id, thanks, choices } = quest;
  const ends: TalkOption[] = choices
    ? choices.map(({ id: choice, words }) => ({ words, mark: 'ready', act: { does: 'handIn', quest: id, choice } }))
    : [{ words: 'Thank you.', mark: 'ready', act: { does: 'handIn', quest: id, choice: 0 } }];
  return { words: thanks, quest, showsReward: true, options: [...ends, { ...before, words: 'Later.' }] };
}

const back = (who: number, facts: TalkFacts): TalkOption => ({
  words: 'About something else.',
  act: { does: 'turn', to: firstPage(who, facts) },
});
