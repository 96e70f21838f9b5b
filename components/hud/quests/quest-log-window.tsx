'use client';
// The quest log: what one has in hand, what is to be done in each, and what it pays; to keep in sight, to put aside, to
// give up.
import type { QuestProgress } from '@hollowmere/world/quests';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { linesOf, nameOf, questsInHand } from '#lib/game/core/quests/tracker.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { QuestLines } from './quest-lines.tsx';
import { QuestSign } from './quest-sign.tsx';
import { RewardList } from './reward-list.tsx';

interface QuestLogWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'quests' | 'things'>;
  /** The quest that is unfolded first. */
  readonly quest?: number | undefined;
}

type InHand = ReturnType<typeof questsInHand>[number];

export function QuestLogWindow({ session, quest }: QuestLogWindowProps) {
  const { quests, windows } = session;
  const log = useSlice(quests.log);
  const isKnown = useSlice(quests.isKnown);
  const inHand = questsInHand(log);
  const over = log.filter(({ times }) => times > 0).length;
  return (
    <HudWindow windows={windows} name="quests" title="Quests" side="left" width="sm:w-[27rem]">
      <div className="grid gap-3">
        {!isKnown && <p className="text-muted">One moment…</p>}
        {isKnown && inHand.length === 0 && (
          <p className="text-pretty py-3 leading-relaxed">
            You have nothing to do, and all day to do it in. Whoever has a golden{' '}
            <b className="text-accent-strong">!</b> over their head would like a word.
          </p>
        )}
        <ul className="grid gap-2">
          {inHand.map((one, index) => (
            <li key={one.quest.id}>
              <Entry session={session} {...one} isFirst={quest === undefined ? index === 0 : one.quest.id === quest} />
            </li>
          ))}
        </ul>
        {over > 0 && (
          <p className="text-muted text-sm tabular-nums">
            {over === 1 ? '1 quest finished' : `${over} quests finished`}
          </p>
        )}
      </div>
    </HudWindow>
  );
}

interface EntryProps extends InHand {
  readonly session: QuestLogWindowProps['session'];
  readonly isFirst: boolean;
}

function Entry({ session, quest, progress, isFirst }: EntryProps) {
  const aside = useSlice(session.quests.aside);
  const character = useSlice(session.things.character);
  return (
    <details open={isFirst} className="group bg-raised">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 px-3 hover:bg-line">
        <QuestSign mark={progress.state === 'ready' ? 'ready' : 'underway'} />
        <span className="min-w-0 flex-1 font-display text-lg leading-tight">{quest.name}</span>
        <span className="shrink-0 text-muted text-sm tabular-nums">Level {quest.level}</span>
      </summary>
      <div className="grid gap-3 px-3 pt-1 pb-3">
        <p className="text-pretty leading-relaxed">{wordsOf(quest, progress)}</p>
        <QuestLines lines={linesOf(quest, progress)} />
        {character && <RewardList quest={quest} heroClass={character.class} session={session} />}
        <Acts
          session={session}
          quest={quest.id}
          name={quest.name}
          isInSight={!aside.has(quest.id)}
          progress={progress}
        />
      </div>
    </details>
  );
}

function wordsOf({ steps, receiver }: InHand['quest'], { state, step }: QuestProgress): string {
  if (state === 'ready') return `All done. ${nameOf(receiver)} waits for word of it.`;
  return steps[step]?.words ?? '';
}

interface ActsProps {
  readonly session: QuestLogWindowProps['session'];
  readonly quest: number;
  readonly name: string;
  readonly isInSight: boolean;
  readonly progress: QuestProgress;
}

function Acts({ session: { quests }, quest, name, isInSight }: ActsProps) {
  const [isAsking, setAsking] = useState(false);
  const { isDoing, error, run } = useDoing();
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" size="small" aria-pressed={isInSight} onClick={() => quests.toggleAside(quest)}>
          {isInSight ? 'Put aside' : 'Keep in sight'}
        </Button>
        {isAsking ? (
          <>
            <Button look="danger" size="small" disabled={isDoing} onClick={() => run(() => quests.abandon(quest))}>
              Give up {name}
            </Button>
            <Button look="quiet" size="small" onClick={() => setAsking(false)}>
              Go on with it
            </Button>
          </>
        ) : (
          <Button look="quiet" size="small" onClick={() => setAsking(true)}>
            Give up…
          </Button>
        )}
      </div>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {error}
      </p>
    </div>
  );
}
