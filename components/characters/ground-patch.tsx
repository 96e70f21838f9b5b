// A piece of the real ground for a character to stand on: each class has a place where it is at home.
import type { CharacterClass } from '@hollowmere/world/characters';
import { CHUNK_PIXELS } from '@hollowmere/world/movement';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Art pixels of a painted piece of ground, and how much it is enlarged. */
const ZOOM = 4;

/** A piece and the spot on it that lies in the middle: open ground, without the shadows of things that are not shown here. */
const homes: Record<CharacterClass, { readonly piece: string; readonly x: number; readonly y: number }> = {
  warrior: { piece: '3-3', x: 160, y: 220 },
  mage: { piece: '6-1', x: 210, y: 34 },
  ranger: { piece: '1-5', x: 208, y: 128 },
  cleric: { piece: '4-5', x: 150, y: 66 },
};

interface GroundPatchProps {
  readonly heroClass: CharacterClass;
  readonly children: ReactNode;
  readonly className?: string;
}

export function GroundPatch({ heroClass, children, className }: GroundPatchProps) {
  const { piece, x, y } = homes[heroClass];
  const shift = (at: number) => `calc(50% + ${(CHUNK_PIXELS / 2 - at) * ZOOM}px)`;
  const ground = {
    backgroundImage: `url(/generated/ground/${piece}.png)`,
    backgroundSize: `${CHUNK_PIXELS * ZOOM}px`,
    backgroundPosition: `${shift(x)} ${shift(y)}`,
    backgroundRepeat: 'no-repeat',
    imageRendering: 'pixelated',
  } as const;
  return (
    <div className={clsx('grid place-items-center bg-good-ground', className)} style={ground}>
      {children}
    </div>
  );
}
