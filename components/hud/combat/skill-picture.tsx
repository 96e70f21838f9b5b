'use client';
// The picture of a skill; until somebody has drawn it, its first letters on the colour of its harm.
import type { DamageType } from '@hollowmere/world/combat';
import type { Skill } from '@hollowmere/world/skills';
import { useEffect, useRef, useState } from 'react';
import { loadGameAtlas } from '#lib/pictures/atlas.ts';

/** Art pixels to a side. */
const SIDE = 20;

const grounds: Readonly<Record<DamageType, string>> = {
  physical: 'bg-[#5b4a42]',
  fire: 'bg-[#7a3420]',
  frost: 'bg-[#2d5670]',
  nature: 'bg-[#3d5a2e]',
  holy: 'bg-[#6e5a22]',
  shadow: 'bg-[#4a3568]',
};

interface SkillPictureProps {
  readonly skill: Skill;
  readonly className?: string;
}

/** Always beside words that say what it is. */
export function SkillPicture({ skill, className = 'size-10' }: SkillPictureProps) {
  const { key, name, damageType } = skill;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    let isGone = false;
    loadGameAtlas().then(
      ({ image, frames }) => {
        const frame = frames[`skill/${key}`];
        if (isGone || !frame) return;
        context.clearRect(0, 0, SIDE, SIDE);
        context.drawImage(image, frame.x, frame.y, frame.w, frame.h, 0, 0, SIDE, SIDE);
        setDrawn(true);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return (
    <span
      aria-hidden
      className={`relative grid shrink-0 place-items-center ${isDrawn ? '' : grounds[damageType]} ${className}`}
    >
      <canvas
        ref={canvas}
        width={SIDE}
        height={SIDE}
        className={`pointer-events-none size-full [image-rendering:pixelated] ${isDrawn ? '' : 'hidden'}`}
      />
      {!isDrawn && <span className="font-display text-sm text-text">{initials(name)}</span>}
    </span>
  );
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
