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
import { SkillPicture } from '../combat/skill-picture.tsx';
import { useNear } from '../talk/use-near.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { WindowFoot } from '../windows/window-foot.tsx';
import { CoinCount, Purse } from './coins.tsx';

interface TrainerWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'things' | 'trade' | 'fighting'>;
  readonly with: Townsperson;
}

export function TrainerWindow({ session, with: trainer }: TrainerWindowProps) {
  const { windows, conversation, things } = session;
  useNear(windows, 'trainer', conversation, trainer);
  const character = useSlice(things.character);
  return character && <Lessons session={session} trainer={trainer} character={character} />;
}

interface LessonsProps {
  readonly session: TrainerWindowProps['session'];
  readonly trainer: Townsperson;
  readonly character: OwnCharacter;
}

function Lessons({ session: { windows, things, trade, fighting }, trainer, character }: LessonsProps) {
  const { coins } = useSlice(things.items);
  const trained = useSlice(fighting.ranks);
  const { run, error, isDoing } = useDoing();
  const [said, setSaid] = useState('');
  const own = trainerOf(character.class);
  const frame = { windows, name: 'trainer', title: 'Lessons', side: 'left', width: 'sm:w-[27rem]' } as const;
  if (own !== trainer.kind) {
    return (
      <HudWindow {...frame}>
        <p className="text-pretty py-2 leading-relaxed">
          What you are is not taught here. {creatureKind(own)?.name ?? 'Somebody else'} teaches every {character.class}.
        </p>
      </HudWindow>
    );
  }
  const learn = async ({ skill }: Lesson) => {
    if (isDoing) return;
    setSaid('');
    if (await run(() => trade.train(skill.id, trainer.npcId))) setSaid(`You know ${skill.name} better now.`);
  };
  const lessons = lessonsFor(character, trained);
  const nearest = lessons.find(({ next }) => next);
  return (
    <HudWindow
      {...frame}
      foot={
        <WindowFoot error={error} said={said} hint="The first rank of a skill comes by itself with its level.">
          <Purse coins={coins} />
        </WindowFoot>
      }
    >
      <ul className="grid gap-1.5">
        {lessons.map((lesson) => (
          <LessonRow
            key={lesson.skill.id}
            lesson={lesson}
            coins={coins}
            isFirst={lesson === nearest}
            learn={() => void learn(lesson)}
          />
        ))}
      </ul>
    </HudWindow>
  );
}

interface LessonRowProps {
  readonly lesson: Lesson;
  readonly coins: number;
  /** Takes the focus as the window opens. */
  readonly isFirst: boolean;
  readonly learn: () => void;
}

function LessonRow({ lesson, coins, isFirst, learn }: LessonRowProps) {
  const { skill, known, next, hindrance, gain } = lesson;
  const short = next ? next.price - coins : 0;
  return (
    <li className="flex gap-3 bg-sunken p-2">
      <SkillPicture skill={skill} className={`size-10 ${known ? '' : 'opacity-60 grayscale'}`} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex items-baseline justify-between gap-3">
          <b className={`font-display text-lg leading-tight ${known ? '' : 'text-muted'}`}>{skill.name}</b>
          <Rank known={known ?? 0} />
        </p>
        <p className="text-pretty text-sm leading-snug">{skill.words}</p>
        {gain && <p className="text-info text-sm">Next rank: {gain}</p>}
        {next ? (
          <div className="flex flex-wrap items-center justify-end gap-3">
            {short > 0 && (
              <span className="text-danger text-sm">
                {short} {short === 1 ? 'coin' : 'coins'} short
              </span>
            )}
            <Button
              look="secondary"
              size="small"
              className="min-h-11 min-w-28 justify-between"
              aria-disabled={short > 0}
              {...(isFirst && { 'data-first-focus': '' })}
              onClick={() => {
                if (short <= 0) learn();
              }}
            >
              Learn
              <span className="sr-only">
                {' '}
                rank {next.rank} of {skill.name} for{' '}
              </span>
              <span className="font-text tabular-nums">
                <CoinCount count={next.price} />
              </span>
            </Button>
          </div>
        ) : (
          <p className="text-muted text-sm">{hindrance}</p>
        )}
      </div>
    </li>
  );
}

const RANKS = [1, 2, 3] as const;

function Rank({ known }: { readonly known: number }) {
  return (
    <span className="flex shrink-0 items-center gap-1 text-muted text-sm">
      {known > 0 &&
        RANKS.map((rank) => (
          <span key={rank} aria-hidden className={`size-2 ${rank <= known ? 'bg-accent-strong' : 'bg-line'}`} />
        ))}
      <span className={known > 0 ? 'sr-only' : ''}>{known > 0 ? `Rank ${known} of 3` : 'Not yet learned'}</span>
    </span>
  );
}
