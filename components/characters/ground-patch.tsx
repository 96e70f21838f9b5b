// A piece of the real ground for a character to stand on.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** The market square, enlarged four times. */
const SQUARE = {
  backgroundImage: 'url(/generated/ground/3-3.png)',
  backgroundSize: '1024px 1024px',
  backgroundPosition: '62% 74%',
  imageRendering: 'pixelated',
} as const;

export function GroundPatch({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <div className={clsx('grid place-items-center bg-good-ground', className)} style={SQUARE}>
      {children}
    </div>
  );
}
