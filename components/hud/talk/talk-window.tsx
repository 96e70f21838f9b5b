'use client';
// What one of the townsfolk says, page by page, and what may be answered: by its number, by Enter, by the use key or by a
// tap. The world goes on; walking away ends it.
import { creatureKind } from '@hollowmere/world/creatures';
import { bindingsOf } from '@hollowmere/world/keys';
import { useEffect, useRef } from 'react';
import type { TalkAct, TalkOption, TalkView } from '#lib/game/core/quests/talk-pages.ts';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import type { Conversation, OpenTalk } from '#lib/game/parts/conversation.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { QuestSign } from '../quests/quest-sign.tsx';
import { RewardList } from '../quests/reward-list.tsx';
import { settingsStore } from '../use-settings.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { TownsfolkPortrait } from './townsfolk-portrait.tsx';
import { useNear } from './use-near.ts';

interface TalkWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'quests' | 'things'>;
  readonly with: Townsperson;
}

export function TalkWindow({ session, with: somebody }: TalkWindowProps) {
  const { windows, conversation, quests } = session;
  const talk = useSlice(conversation.current);
  // What is offered follows from the log: drawn anew when it changes.
  useSlice(quests.log);
  useNear(windows, 'talk', conversation, somebody);
  const kind = creatureKind(somebody.kind);
  return (
    <HudWindow windows={windows} name="talk" title={kind?.name ?? 'Somebody'} side="left" width="sm:w-[27rem]">
      {talk && <Page session={session} conversation={conversation} talk={talk} role={kind?.words ?? ''} />}
    </HudWindow>
  );
}

interface PageProps {
  readonly session: TalkWindowProps['session'];
  readonly conversation: Conversation;
  readonly talk: OpenTalk;
  readonly role: string;
}

function Page({ session, conversation, talk, role }: PageProps) {
  const view = conversation.viewOf(talk);
  const choose = (act: TalkAct) => void conversation.carryOut(act);
  const character = useSlice(session.things.character);
  return (
    <div className="grid gap-4 pb-1">
      <div className="flex gap-4">
        <TownsfolkPortrait kind={talk.with.kind} />
        <div className="grid min-w-0 flex-1 content-start gap-2">
          <p className="text-muted text-sm">{view.quest ? view.quest.name : role}</p>
          <p aria-live="polite" className="min-h-[4.5em] text-pretty text-lg leading-relaxed">
            {view.words}
          </p>
        </div>
      </div>
      {view.quest && view.showsReward && character && (
        <RewardList quest={view.quest} heroClass={character.class} session={session} />
      )}
      <p role="alert" className="text-danger text-sm empty:hidden">
        {talk.error}
      </p>
      <Options key={JSON.stringify(talk.page)} view={view} choose={choose} isWaiting={talk.isWaiting} />
    </div>
  );
}

interface OptionsProps {
  readonly view: TalkView;
  readonly choose: (act: TalkAct) => void;
  readonly isWaiting: boolean;
}

/** Those that have a digit of their own. */
const MOST_NUMBERED = 9;

function Options({ view: { options }, choose, isWaiting }: OptionsProps) {
  const list = useRef<HTMLOListElement>(null);
  // A new page begins at its first answer.
  useEffect(() => list.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = optionFor(event, list.current);
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      target.click();
    };
    // Before the world takes the digits for skills.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
  return (
    <ol ref={list} aria-label="Answers" className="grid gap-1">
      {options.map((option, index) => (
        <li key={`${option.words} ${option.act.does}`} className="grid">
          <Option option={option} number={index + 1} isWaiting={isWaiting} choose={choose} />
        </li>
      ))}
    </ol>
  );
}

interface OptionProps {
  readonly option: TalkOption;
  readonly number: number;
  readonly isWaiting: boolean;
  readonly choose: (act: TalkAct) => void;
}

function Option({ option: { words, mark, act }, number, isWaiting, choose }: OptionProps) {
  return (
    <button
      type="button"
      data-talk-option={number}
      {...(number === 1 && { 'data-first-focus': '' })}
      aria-disabled={isWaiting}
      onKeyDown={walkThrough}
      onClick={() => choose(act)}
      className="flex min-h-11 items-center gap-3 bg-raised px-3 py-1.5 text-left hover:bg-line focus-visible:bg-line aria-disabled:opacity-70 pointer-fine:min-h-10"
    >
      <span aria-hidden className="w-4 shrink-0 text-center font-display text-muted tabular-nums pointer-coarse:hidden">
        {number <= MOST_NUMBERED ? number : ''}
      </span>
      {mark && <QuestSign mark={mark} />}
      <span className="min-w-0 text-pretty">{words}</span>
    </button>
  );
}

/** Up and down lead from answer to answer. */
function walkThrough(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  goThroughAnswers(step);
}

/** The focus goes to the next answer or the one before, round the end. */
function goThroughAnswers(by: 1 | -1): void {
  const answers = [...document.querySelectorAll<HTMLElement>('[data-talk-option]')];
  const now = answers.findIndex((answer) => answer.matches(':focus'));
  answers.at((now + by) % Math.max(1, answers.length))?.focus();
}

/** The answer that a key means: its digit, or the use key for the one in focus. */
function optionFor(event: KeyboardEvent, list: HTMLElement | null): HTMLElement | undefined {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat;
  if (isCommand || !list || isTyping(event.target)) return undefined;
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
  if (digit) return list.querySelector<HTMLElement>(`[data-talk-option="${digit}"]`) ?? undefined;
  const isButton = event.target instanceof Element && event.target.closest('button, a[href]') !== null;
  const isInList = event.target instanceof Node && list.contains(event.target);
  // What has the focus elsewhere keeps its own press.
  if (isButton && !isInList && event.code === 'Space') return undefined;
  const acts = bindingsOf(settingsStore().settings.preferences.keys);
  return acts.get(event.code) === 'use' ? optionInFocus(list) : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

function optionInFocus(list: ParentNode): HTMLElement | undefined {
  const focused = list.querySelector<HTMLElement>('[data-talk-option]:focus');
  return focused ?? list.querySelector<HTMLElement>('[data-talk-option]') ?? undefined;
}

/** What a gamepad's button does while somebody speaks: gives the answer in focus. False when nobody does. */
export function giveAnswerInFocus(): boolean {
  const answer = optionInFocus(document);
  answer?.click();
  return answer !== undefined;
}
