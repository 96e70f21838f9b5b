'use client';
// A new level, large and for a moment, with what one has learned by it.
import { useEffect, useState } from 'react';
import type { Fighting, LevelReached } from '#lib/game/parts/fighting.ts';
import { useSlice } from '../use-slice.ts';
import { SkillPicture } from './skill-picture.tsx';

const SHOWN_MS = 6_000;

export function LevelBanner({ fighting }: { readonly fighting: Fighting }) {
  const reached = useSlice(fighting.levelReached);
  const [shown, setShown] = useState<LevelReached>();
  useEffect(() => {
    if (!reached) return;
    setShown(reached);
    const hide = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(hide);
  }, [reached]);
  return (
    <div role="status" className="grid justify-items-center gap-3">
      {shown && (
        <>
          <p className="animate-rise text-center font-display text-5xl text-accent-strong text-outlined sm:text-6xl">
            Level {shown.level}
          </p>
          <Learned skills={shown.learned} />
        </>
      )}
    </div>
  );
}

/** One with what it does; several by their names alone, so that they leave the own figure in sight. */
function Learned({ skills: [first, ...others] }: { readonly skills: LevelReached['learned'] }) {
  if (!first) return null;
  if (others.length === 0)
    return (
      <p className="hud-panel flex max-w-sm animate-rise items-center gap-3 px-4 py-2 text-sm">
        <SkillPicture skill={first} />
        <span>
          You have learned <b className="text-accent">{first.name}</b>. {first.words}
        </span>
      </p>
    );
  return (
    <div className="hud-panel grid max-w-md animate-rise justify-items-center gap-2 px-4 py-2 text-sm">
      <p>You have learned</p>
      <ul className="flex flex-wrap justify-center gap-x-5 gap-y-1.5">
        {[first, ...others].map((skill) => (
          <li key={skill.id} className="flex items-center gap-2">
            <SkillPicture skill={skill} />
            <b className="text-accent">{skill.name}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
