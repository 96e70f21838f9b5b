'use client';
// Skills round the thumb: the plain attack large in the corner, the others on two arcs about it. Holding one does it
// again and again.
import type { Hand } from '@hollowmere/world/game-settings';
import { Swords } from 'lucide-react';
import { type CSSProperties, useEffect, useRef } from 'react';
import type { SlotFact } from '#lib/game/core/fight/fight-facts.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { useSlice } from '../use-slice.ts';
import { dims, labels, Seconds } from './hotbar.tsx';
import { SkillPicture } from './skill-picture.tsx';
import { Sweep } from './sweep.tsx';
import { LARGE, SMALL, thumbPlaces } from './thumb-places.ts';

interface TouchSkillsProps {
  readonly fighting: Fighting;
  /** What is done where there is nobody to strike. */
  readonly attack: () => void;
  /** The side of the screen on which they are. */
  readonly hand: Hand;
}

export function TouchSkills({ fighting, attack, hand }: TouchSkillsProps) {
  const { slots } = useSlice(fighting.facts);
  const held = useRef(new Set<number>());
  const hold = (index: number) => {
    held.current.add(index);
    fighting.hold('thumb', [...held.current]);
  };
  const letGo = (index: number) => {
    held.current.delete(index);
    fighting.hold('thumb', [...held.current]);
  };
  useEffect(() => () => fighting.hold('thumb', []), [fighting]);
  const [basic, ...others] = slots;
  if (!basic) return null;
  const known = others
    .map((slot, index) => ({ slot, index: index + 1 }))
    .filter(({ slot }) => slot.state !== 'unlearned');
  const { places, width, height } = thumbPlaces(known.length);
  return (
    <fieldset className="hud-skills hidden pointer-coarse:block">
      <legend className="sr-only">Skills</legend>
      {/* A fieldset measures what is placed in it from its legend, not from its own edges. */}
      <div className="relative" style={{ width, height }}>
        {known.map(({ slot, index }, at) => {
          const { inwards, upwards } = places[at] ?? { inwards: 0, upwards: 0 };
          const style = { [hand]: inwards, bottom: upwards, width: SMALL, height: SMALL };
          return (
            <Thumb
              key={slot.skill.id}
              slot={slot}
              style={style}
              press={() => fighting.press(index)}
              hold={() => hold(index)}
              letGo={() => letGo(index)}
              fighting={fighting}
            >
              <SkillPicture skill={slot.skill} className={`size-10 ${dims[slot.state]}`} />
            </Thumb>
          );
        })}
        <Thumb
          slot={basic}
          style={{ [hand]: 0, bottom: 0, width: LARGE, height: LARGE }}
          press={attack}
          hold={() => hold(0)}
          letGo={() => letGo(0)}
          fighting={fighting}
        >
          <Swords aria-hidden className="size-9 text-accent-strong" />
        </Thumb>
      </div>
    </fieldset>
  );
}

interface ThumbProps {
  readonly slot: SlotFact;
  readonly style: CSSProperties;
  readonly press: () => void;
  readonly hold: () => void;
  readonly letGo: () => void;
  readonly fighting: Fighting;
  readonly children: React.ReactNode;
}

function Thumb({ slot, style, press, hold, letGo, fighting, children }: ThumbProps) {
  return (
    <div className="absolute grid place-items-center" style={style}>
      <button
        type="button"
        aria-label={`${slot.skill.name}${labels[slot.state](slot)}`}
        onPointerDown={(event) => {
          // The thumb may slide off without letting go.
          event.currentTarget.setPointerCapture(event.pointerId);
          press();
          hold();
        }}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onLostPointerCapture={letGo}
        // A screen reader clicks without a pointer.
        onClick={(event) => event.detail === 0 && press()}
        onContextMenu={(event) => event.preventDefault()}
        className="hud-thumb pointer-events-auto relative grid size-full touch-none select-none place-items-center overflow-clip rounded-full active:scale-95"
      >
        {children}
        <Sweep from={slot.from} until={slot.until} fighting={fighting} />
      </button>
      {/* Beside the button and not in it: what it is called says so in words. */}
      {slot.secondsLeft > 1 && <Seconds left={slot.secondsLeft} />}
    </div>
  );
}
