// A talk with one of the townsfolk: which page it is at, what an answer does, and the windows that an answer opens.
import { answerTo, type DialogueService, dialogueOf, questOf } from '@hollowmere/world/quests';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import {
  firstPage,
  hasMoreFor,
  type TalkAct,
  type TalkPage,
  type TalkView,
  viewOf,
} from '../core/quests/talk-pages.ts';
import { Reach } from '../core/reach.ts';
import { EARSHOT, type Townsperson } from '../core/townsfolk-near.ts';
import { Cell, follow, type Slice } from '../slice.ts';
import type { GameWindow } from '../windows.ts';
import type { Quests } from './quests.ts';
import type { Stay } from './stay.ts';

export interface OpenTalk {
  readonly with: Townsperson;
  readonly page: TalkPage;
  /** An answer is on its way. */
  readonly isWaiting: boolean;
  /** Why the last answer came to nothing. */
  readonly error: string | undefined;
}

export class Conversation {
  readonly #stay: Stay;
  readonly #quests: Quests;
  readonly #talk = new Cell<OpenTalk | undefined>(undefined);
  /** Word that the talk has begun: answers follow it. */
  #begun: Promise<void> = Promise.resolve();

  constructor(stay: Stay, quests: Quests) {
    this.#stay = stay;
    this.#quests = quests;
    const { windows, over } = stay;
    follow(windows.open, () => !windows.isOpen('talk') && this.#talk.set(undefined), over);
    // What is offered may change while one talks: the same page says something else then.
    follow(quests.log, () => this.#talk.value && this.#talk.set({ ...this.#talk.value }), over);
  }

  get current(): Slice<OpenTalk | undefined> {
    return this.#talk;
  }

  /** What the open page says now. */
  viewOf({ with: { kind }, page }: OpenTalk): TalkView {
    return viewOf(kind, page, this.#quests.facts);
  }

  /** Speaks to somebody; another talk ends. */
  async begin(somebody: Townsperson): Promise<void> {
    const page = firstPage(somebody.kind, this.#quests.facts);
    this.#talk.set({ with: somebody, page, isWaiting: false, error: undefined });
    this.#stay.windows.show({ name: 'talk', with: somebody });
    this.#begun = this.#say(somebody.npcId, '', 0);
    try {
      await this.#begun;
    } catch (error) {
      this.#change(somebody, { error: toSpacetimeError(error).message });
    }
  }

  /** What is behind an answer. */
  async carryOut(act: TalkAct): Promise<void> {
    const talk = this.#talk.value;
    if (!talk) return;
    // What is asked of nobody waits for nobody.
    if (act.does === 'turn') return this.#change(talk.with, { page: act.to });
    if (act.does === 'leave') return this.#stay.windows.close('talk');
    if (talk.isWaiting) return;
    switch (act.does) {
      case 'answer':
        return this.#answer(talk, act.node, act.choice);
      case 'accept':
        return this.#wait(talk, async () => {
          await this.#quests.accept(act.quest, talk.with.npcId);
          this.#goOn(talk, act.quest);
        });
      case 'handIn':
        return this.#wait(talk, async () => {
          await this.#quests.handIn(act.quest, talk.with.npcId, act.choice);
          const words = questOf(act.quest)?.choices?.find(({ id }) => id === act.choice)?.answer;
          if (words) this.#change(talk.with, { page: { name: 'thanked', words } });
          else this.#goOn(talk, act.quest);
        });
    }
  }

  /** Whether somebody is still near enough for a window that depends on them. */
  isNear({ entity }: Townsperson): boolean {
    const { game } = this.#stay;
    const [here, there] = [game.here, game.placeOf(entity)];
    if (!here || !there) return false;
    return new Reach(here, game.doors.open, { reach: EARSHOT }).hasPoint(there);
  }

  async #answer(talk: OpenTalk, node: string, choice: number): Promise<void> {
    const { with: somebody } = talk;
    const dialogue = dialogueOf(somebody.kind);
    const answer = dialogue && answerTo(dialogue, node, choice, this.#quests.facts);
    if (!answer?.ok) return this.#change(somebody, { page: firstPage(somebody.kind, this.#quests.facts) });
    await this.#wait(talk, async () => {
      await this.#say(somebody.npcId, node, choice);
      if (!this.#isOpen(somebody)) return;
      if (answer.opens) this.#open(answer.opens, somebody);
      else if (answer.to) this.#change(somebody, { page: { name: 'words', node: answer.to.key } });
      else this.#stay.windows.close('talk');
    });
  }

  #open(service: DialogueService, somebody: Townsperson): void {
    const { windows } = this.#stay;
    windows.close('talk');
    windows.show(windowOf(service, somebody));
  }

  /** After a quest: to what else there is, or away. */
  #goOn({ with: somebody }: OpenTalk, quest: number): void {
    if (!this.#isOpen(somebody)) return;
    const { facts } = this.#quests;
    const { kind } = somebody;
    if (hasMoreFor(kind, facts, quest)) this.#change(somebody, { page: firstPage(kind, facts) });
    else this.#stay.windows.close('talk');
  }

  #say(npc: number, node: string, choice: number): Promise<void> {
    return this.#stay.service.call(({ reducers }) => reducers.talkTo({ npc, node, choice }));
  }

  async #wait({ with: somebody }: OpenTalk, act: () => Promise<void>): Promise<void> {
    this.#change(somebody, { isWaiting: true, error: undefined });
    try {
      await this.#begun.catch(() => undefined);
      await act();
    } catch (error) {
      this.#change(somebody, { error: toSpacetimeError(error).message });
    } finally {
      this.#change(somebody, { isWaiting: false });
    }
  }

  /** Whether one still speaks to somebody: an answer may come when another talk has begun. */
  #isOpen(somebody: Townsperson): boolean {
    return this.#talk.value?.with === somebody;
  }

  /** Of a talk that is over nothing changes any more. */
  #change(somebody: Townsperson, changes: Partial<OpenTalk>): void {
    const talk = this.#talk.value;
    if (talk?.with === somebody) this.#talk.set({ ...talk, ...changes });
  }
}

function windowOf(service: DialogueService, somebody: Townsperson): GameWindow {
  switch (service) {
    case 'shop':
      return { name: 'shop', with: somebody };
    case 'bank':
      return { name: 'bank', with: somebody };
    case 'train':
      return { name: 'trainer', with: somebody };
    case 'rest':
      return { name: 'inn', with: somebody };
  }
}
