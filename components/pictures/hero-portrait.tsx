// A character that stands still, put together by the server from pieces of the sprite sheet: no script, no canvas.
import { heroLayers, type Look } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';
import { clsx } from 'clsx';
import type { CSSProperties } from 'react';
import { atlasSheet } from '#lib/pictures/server/atlas-index.ts';

/** Art pixels: head and shoulders of a body, with room for hats. */
const WIDTH = 22;
const HEIGHT = 25;
const FOOT = { x: 11, y: 30 };

interface HeroPortraitProps {
  readonly look: Look;
  readonly heroClass: CharacterClass;
  /** CSS pixels for each art pixel: whole numbers stay sharp. */
  readonly zoom?: number;
  readonly className?: string;
}

/** For eyes only: the words beside it say who it is. */
export function HeroPortrait({ look, heroClass, zoom = 2, className }: HeroPortraitProps) {
  return (
    <span
      aria-hidden
      className={clsx('relative block shrink-0 overflow-hidden bg-sunken', className)}
      style={{ width: WIDTH * zoom, height: HEIGHT * zoom }}
    >
      {heroLayers(look, heroClass, 'down', 'stand').map(({ frame, lift }) => (
        <span key={frame} className="absolute" style={pieceOf(frame, lift, zoom)} />
      ))}
    </span>
  );
}

/** A frame that the sheet lacks takes no room. */
function pieceOf(frame: string, lift: number, zoom: number): CSSProperties {
  const { frames, width, height } = atlasSheet();
  const piece = frames[frame];
  if (!piece) return { display: 'none' };
  return {
    left: (FOOT.x - piece.anchorX) * zoom,
    top: (FOOT.y - piece.anchorY - lift) * zoom,
    width: piece.w * zoom,
    height: piece.h * zoom,
    background: `url(/generated/pages.png) ${-piece.x * zoom}px ${-piece.y * zoom}px / ${width * zoom}px ${height * zoom}px`,
    imageRendering: 'pixelated',
  };
}
