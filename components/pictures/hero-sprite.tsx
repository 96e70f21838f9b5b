'use client';
// A character, drawn from the real sprites: standing, walking, or showing itself from all sides.
import { type Facing, heroPose, type Look, type Worn } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';
import { useEffect, useRef } from 'react';
import { type Atlas, loadAtlas } from '#lib/pictures/atlas.ts';
import { drawHero, drawShadow } from '#lib/pictures/draw.ts';
import { onTick } from '#lib/pictures/ticker.ts';
import { prefersStillness } from '#lib/preferences/stillness.ts';

/** Art pixels: a body of 16 by 24 with room for hats and a shadow. */
const WIDTH = 24;
const HEIGHT = 35;
const FOOT = { x: 12, y: 33 };

const PARADE: readonly Facing[] = ['down', 'left', 'up', 'right'];
const PARADE_TURN_MS = 1_500;

type HeroMotion = 'still' | 'breathe' | 'walk' | 'parade';

interface HeroSpriteProps {
  readonly look: Look;
  readonly heroClass: CharacterClass;
  /** The same object until it changes. */
  readonly worn?: Worn | undefined;
  /** For screen readers; empty when words beside it say the same. */
  readonly label: string;
  readonly motion?: HeroMotion;
  readonly facing?: Facing;
  /** CSS pixels for each art pixel: whole numbers stay sharp. */
  readonly zoom?: number;
  readonly className?: string;
}

export function HeroSprite(props: HeroSpriteProps) {
  const { label, motion = 'breathe', facing = 'down', zoom = 3, look, heroClass, worn, className } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { skin, hair, hairColor, tunic } = look;

  useEffect(() => {
    const own = canvas.current;
    const context = own?.getContext('2d');
    if (!own || !context) return;
    let stop = () => {};
    let isSeen = false;
    const paint = (atlas: Atlas, elapsedMs: number) => {
      context.clearRect(0, 0, WIDTH, HEIGHT);
      drawShadow(context, atlas, FOOT);
      const view = motion === 'parade' ? (PARADE[Math.floor(elapsedMs / PARADE_TURN_MS) % 4] ?? 'down') : facing;
      const pose = motion === 'still' ? 'stand' : heroPose(motion === 'breathe' ? 'breathe' : 'walk', elapsedMs);
      drawHero(context, atlas, {
        look: { skin, hair, hairColor, tunic },
        heroClass,
        worn,
        facing: view,
        pose,
        ...FOOT,
      });
    };
    const begin = (atlas: Atlas) => {
      stop();
      if (!isSeen) return;
      if (motion === 'still' || prefersStillness()) paint(atlas, 0);
      else stop = onTick((elapsedMs) => paint(atlas, elapsedMs));
    };
    // What nobody sees costs nothing: neither the sheet nor the drawing. Without pictures the words beside them stay.
    const sight = new IntersectionObserver(([entry]) => {
      isSeen = entry?.isIntersecting ?? false;
      if (isSeen) loadAtlas().then(begin, () => undefined);
      else stop();
    });
    sight.observe(own);
    return () => {
      isSeen = false;
      sight.disconnect();
      stop();
    };
  }, [skin, hair, hairColor, tunic, heroClass, worn, motion, facing]);

  return (
    <canvas
      ref={canvas}
      width={WIDTH}
      height={HEIGHT}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      style={{ width: WIDTH * zoom, height: HEIGHT * zoom }}
      className={className}
    />
  );
}
