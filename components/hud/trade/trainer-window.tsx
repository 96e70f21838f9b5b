'use client';
// Lessons: the skills of one's class, how well one knows them, what the next rank brings and what it costs.
import { creatureKind } from '@hollowmere/world/creatures';
import { trainerOf } from '@hollowmere/world/shops';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import { type Lesson, lessonsFor } from '#lib/game/core/trade/lessons.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import type { OwnCharacter } from '#lib/spacetime/own-rows.ts';
import { useNear } from '../talk/use-near.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { CoinCount } from './coins.tsx';

interface TrainerWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'things' | 'trade'>;
  readonly with: Townsperson;
}

export function TrainerWindow({ session, with: trainer }: TrainerWindowProps) {
  const { windows, conversation, things } = session;
  useNear(windows, 'trainer', conversation, trainer);
  const character = useSlice(things.character);
  return (
    <HudWindow windows={windows} name="trainer" title="Lessons" side="left" width="sm:w-[28rem]">
      {character && <Lessons session={session} trainer={trainer} character={character} />}
    </HudWindow>
  );
}

interface LessonsProps {
  readonly session: TrainerWindowProps['session'];
  readonly trainer: Townsperson;
  readonly character: OwnCharacter;
}

function Lessons({ session: { things, trade }, trainer, character }: LessonsProps) {
  const { coins } = useSlice(things.items);
  const trained = useSlice(trade.trained);
  const { run, error, isDoing } = useDoing();
  const [said, setSaid] = useState('');
  const own = trainerOf(character.class);
  if (own !== trainer.kind) {
    return (
      <p className="text-pretty py-2 leading-relaxed">
        What you are is not taught here. {creatureKind(own)?.name ?? 'Somebody else'} teaches every {character.class}.
      </p>
    );
  }
  const learn = async ({ skill }: Lesson) => {
    setSaid('');
    if (await run(() => trade.train(skill.id, trainer.npcId))) setSaid(`You know ${skill.name} better now.`);
  };
  return (
    <div className="grid gap-3">
      <p className="flex items-center justify-between gap-4 text-muted">
        The first rank of a skill comes by itself with its level.
        <span className="shrink-0 font-display text-accent-strong text-lg">
          <CoinCount count={coins} />
        </span>
      </p>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {error}
      </p>
      <p role="status" className="text-good text-sm empty:hidden">
        {said}
      </p>
      <ul className="grid gap-1.5">
        {lessonsFor(character, trained).map((lesson) => (
          <LessonRow
            key={lesson.skill.id}
            lesson={lesson}
            coins={coins}
            isDoing={isDoing}
            learn={() => void learn(lesson)}
          />
        ))}
      </ul>
    </div>
  );
}

interface LessonRowProps {
  readonly lesson: Lesson;
  readonly coins: number;
  readonly isDoing: boolean;
  readonly learn: () => void;
}

function LessonRow({ lesson, coins, isDoing, learn }: LessonRowProps) {
  const { skill, known, next, hindrance, gain } = lesson;
  const short = next ? next.price - coins : 0;
  return (
    <li className="grid gap-1 bg-sunken px-3 py-2.5">
      <p className="flex items-baseline justify-between gap-3">
        <b className={`font-display text-lg ${known ? '' : 'text-muted'}`}>{skill.name}</b>
        <span className="shrink-0 text-muted text-sm">{known ? `Rank ${known} of 3` : 'Not yet learned'}</span>
      </p>
      <p className="text-pretty text-sm leading-snug">{skill.words}</p>
      {gain && <p className="text-info text-sm">Next rank: {gain}</p>}
      {next ? (
        <div className="flex flex-wrap items-center justify-end gap-3 pt-1">
          {short > 0 && (
            <span className="text-danger text-sm">
              {short} {short === 1 ? 'coin' : 'coins'} short
            </span>
          )}
          <CoinCount count={next.price} />
          <Button
            size="small"
            className="min-h-11 sm:min-h-9"
            disabled={isDoing || short > 0}
            aria-label={`Learn rank ${next.rank} of ${skill.name} for ${next.price}`}
            onClick={learn}
          >
            Learn
          </Button>
        </div>
      ) : (
        <p className="text-muted text-sm">{hindrance}</p>
      )}
    </li>
  );
}
