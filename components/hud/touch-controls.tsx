'use client';
// What a thumb needs: the stick where it landed, and keys for the other hand.
import type { Hand as HandSide } from '@hollowmere/world/game-settings';
import { DoorOpen, Hand, type LucideIcon, MessageCircle, Package, Speech } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Usable } from '#lib/game/core/usable.ts';
import { STICK_RADIUS, type StickView } from '#lib/game/input/joystick.ts';

export function Stick({ view }: { readonly view: StickView | undefined }) {
  if (!view) return null;
  const { x, y, knobX, knobY } = view;
  const size = STICK_RADIUS * 2;
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-10">
      <div
        className="absolute rounded-full border-2 border-text/40 bg-page/30"
        style={{ left: x - STICK_RADIUS, top: y - STICK_RADIUS, width: size, height: size }}
      />
      <div
        className="absolute size-12 rounded-full border-2 border-page bg-accent/80"
        style={{ left: knobX - 24, top: knobY - 24 }}
      />
    </div>
  );
}

interface TouchKeysProps {
  /** The side of the screen on which they are. */
  readonly hand: HandSide;
  readonly talk: () => void;
  /** What the use key would do now. */
  readonly use: { readonly what: Usable['what']; readonly words: string; readonly act: () => void } | undefined;
  /** What one can use up in a hurry. */
  readonly belt: ReactNode;
}

const useIcons: Readonly<Record<Usable['what'], LucideIcon>> = {
  door: DoorOpen,
  fixture: Hand,
  pile: Package,
  townsperson: Speech,
};

/** Only where fingers are what one points with. */
export function TouchKeys({ hand, talk, use, belt }: TouchKeysProps) {
  const UseIcon = use && useIcons[use.what];
  const rows =
    hand === 'left' ? { across: 'flex-row-reverse', side: 'items-start' } : { across: '', side: 'items-end' };
  return (
    <div className={`hud-thumb-keys pointer-events-none hidden flex-col gap-1 pointer-coarse:flex ${rows.side}`}>
      {use && (
        <span aria-hidden className="text-outlined-thin max-w-56 text-pretty text-sm leading-tight">
          {use.words}
        </span>
      )}
      <div className={`flex items-end gap-2 ${rows.across}`}>
        <Key label="Talk" act={talk} className="size-[48px]">
          <MessageCircle aria-hidden className="size-6" />
        </Key>
        {belt}
        {/* Its place stays free: nothing moves under a thumb when one walks by something. */}
        <div className="size-[64px] shrink-0">
          {use && UseIcon && (
            <Key label={use.words} act={use.act} className="size-full">
              <UseIcon aria-hidden className="size-7" />
            </Key>
          )}
        </div>
      </div>
    </div>
  );
}

interface KeyProps {
  readonly label: string;
  readonly act: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

function Key({ label, act, className, children }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={act}
      className={`hud-panel pointer-events-auto grid shrink-0 place-items-center text-accent active:bg-raised ${className}`}
    >
      {children}
    </button>
  );
}
