// A page of its own within the game: one thing to say and the ways on from it, in front of a quiet night.
import type { ReactNode } from 'react';

interface FullScreenProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons and links. */
  readonly actions?: ReactNode;
  /** Whether the world shows through. */
  readonly isOver?: boolean;
}

export function FullScreen({ title, children, actions, isOver = false }: FullScreenProps) {
  return (
    <div
      className={`absolute inset-0 z-30 grid place-items-center overflow-y-auto p-4 ${
        isOver ? 'animate-fade bg-page/80' : 'hud-night'
      }`}
    >
      <div className="pixel-frame m-[3px] grid w-full max-w-lg gap-5 bg-surface p-6 sm:p-8">
        <h1 className="text-3xl text-accent">{title}</h1>
        {children && <div className="grid gap-3 text-pretty text-muted">{children}</div>}
        {actions && <div className="flex flex-wrap gap-3 max-sm:[&>*]:grow">{actions}</div>}
      </div>
    </div>
  );
}
