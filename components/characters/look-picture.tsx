'use client';
// One choice of a look as a small picture: a head for skin and hair, a chest for the tunic.
import type { Look } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';
import { useEffect, useRef } from 'react';
import { loadAtlas } from '#lib/pictures/atlas.ts';
import { drawFrame } from '#lib/pictures/draw.ts';

const SIZE = 13;
const ZOOM = 3;
/** Where the foot point lies, so that head or chest fill the square. */
const FOOT = { head: { x: 6, y: 23 }, chest: { x: 6, y: 13 } } as const;

interface LookPictureProps {
  readonly look: Look;
  readonly heroClass: CharacterClass;
  readonly part: 'head' | 'chest';
}

export function LookPicture({ look, heroClass, part }: LookPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { skin, hair, hairColor, tunic } = look;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    let isGone = false;
    // Without hats: one chooses hair here, not what is left of it.
    const frames =
      part === 'head'
        ? [`hero/head/${skin}/down`, `hero/hair/${hair}/${hairColor}/down`]
        : [`hero/outfit/${heroClass}/${tunic}/down/stand`];
    loadAtlas().then(
      (atlas) => {
        if (isGone) return;
        context.clearRect(0, 0, SIZE, SIZE);
        for (const frame of frames) drawFrame(context, atlas, frame, FOOT[part]);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [skin, hair, hairColor, tunic, heroClass, part]);

  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={SIZE}
      height={SIZE}
      style={{ width: SIZE * ZOOM, height: SIZE * ZOOM }}
      className="pointer-events-none"
    />
  );
}
