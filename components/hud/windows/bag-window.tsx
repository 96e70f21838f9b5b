'use client';
// What one carries and wears. A press, Enter or a tap takes a thing up, another puts it down; a mouse drags it; the menu
// of a slot, by right button, long touch or menu key, has the rest.
import { type EquipmentSlot, shownKinds, wornLooks } from '@hollowmere/world/items';
import { ArrowDownWideNarrow, Coins } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { stackAt, type ThingsPlace } from '#lib/game/core/own-things.ts';
import { isStepKey, stepFrom } from '#lib/game/core/slot-steps.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { BagQuestion } from '../items/bag-question.tsx';
import { DraggedThing } from '../items/dragged-thing.tsx';
import { HeldThing } from '../items/held-thing.tsx';
import { ItemPicture } from '../items/item-picture.tsx';
import { bagSpots, bodySpots, keyOf, placeOfKey, spots } from '../items/slot-layout.ts';
import { slotSigns, slotTitles } from '../items/slot-titles.ts';
import { ThingSlot } from '../items/thing-slot.tsx';
import { type BagHand, useBag } from '../items/use-bag.ts';
import { useDrag } from '../items/use-drag.ts';
import { UseWaitShade } from '../items/use-wait-shade.tsx';
import { wornBeside } from '../items/worn-beside.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from './hud-window.tsx';

interface BagWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'things' | 'provisions' | 'fighting'>;
}

const FIRST = 'bag-0';

export function BagWindow({ session }: BagWindowProps) {
  const { windows, things: part, provisions, fighting } = session;
  const hand = useBag(part);
  const waits = useSlice(provisions.waits);
  const { things, held } = hand;
  const character = useSlice(part.character);
  const worn = useMemo(
    () => wornLooks(shownKinds(things.worn.flatMap((stack) => (stack ? [stack.kind] : [])))),
    [things.worn],
  );
  const [current, setCurrent] = useState(FIRST);
  const area = useRef<HTMLDivElement>(null);
  const { drag, grabbed, wasDrag } = useDrag({
    dropped: (from, to) => {
      const source = placeOfKey(from);
      const target = to === 'ground' ? to : placeOfKey(to);
      const stack = source && stackAt(things, source);
      if (!source || !target || !stack) return;
      if (target === 'ground') hand.askDrop(source, stack.count);
      else hand.put(source, target);
    },
  });
  const focus = (key: string) => area.current?.querySelector<HTMLElement>(`[data-slot="${key}"]`)?.focus();
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && held) {
      event.preventDefault();
      event.stopPropagation();
      hand.letGo();
    } else if (isStepKey(event.key) && event.target instanceof HTMLElement && event.target.dataset.slot) {
      event.preventDefault();
      focus(stepFrom(spots, event.target.dataset.slot, event.key));
    }
  };
  const slot = (place: ThingsPlace, title: string, sign?: React.ReactNode) => {
    const key = keyOf(place);
    const stack = stackAt(things, place);
    return (
      <>
        <ThingSlot
          slotKey={key}
          title={title}
          stack={stack}
          worn={stack ? wornBeside(things, place, stack.kind) : undefined}
          wearer={character}
          acts={hand.actsFor(place)}
          isHeld={(held !== undefined && keyOf(held) === key) || drag?.from === key}
          isCurrent={current === key}
          sign={sign}
          escaped={() => (held ? hand.letGo() : windows.close('bag'))}
          press={() => !wasDrag() && hand.press(place)}
          focused={() => setCurrent(key)}
          grabbed={(event: PointerEvent) => stack && grabbed(key, event)}
        />
        {stack && <UseWaitShade kind={stack.kind} waits={waits} fighting={fighting} />}
      </>
    );
  };
  const dragged = drag && placeOfKey(drag.from);
  const draggedStack = dragged && stackAt(things, dragged);

  return (
    <HudWindow
      windows={windows}
      name="bag"
      title="Bag"
      side="right"
      width="sm:w-[23rem]"
      beside={<BagHead full={things.bag.filter((stack) => stack !== null).length} of={things.bag.length} hand={hand} />}
    >
      <Tooltip.Provider delayDuration={250} skipDelayDuration={200} disableHoverableContent>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the slots, which are buttons. */}
        <div ref={area} onKeyDown={keys} className="hud-bag">
          <div className="grid grid-cols-6 grid-rows-3 gap-1.5">
            {bodySpots.map(({ slot: name, key, column, row }) => {
              const place = placeOfKey(key);
              return (
                <div key={key} style={{ gridColumn: column + 1, gridRow: row + 1 }} className="grid">
                  {place && slot(place, slotTitles[name], <Sign slot={name} />)}
                </div>
              );
            })}
            <div className="col-span-2 col-start-3 row-span-3 row-start-1 grid place-items-center overflow-clip bg-sunken/60">
              {character && (
                <HeroSprite
                  look={character.look}
                  heroClass={character.class}
                  worn={worn}
                  label={`${character.name}, level ${character.level} ${character.class}`}
                  zoom={4}
                />
              )}
            </div>
            <p className="col-span-2 col-start-5 row-start-3 grid content-center justify-items-end gap-0.5 text-right">
              <span className="flex items-center gap-1.5 font-display text-accent-strong text-lg tabular-nums">
                <Coins aria-hidden className="size-4" />
                {things.coins}
              </span>
              <span className="text-muted text-xs">{things.coins === 1 ? 'coin' : 'coins'}</span>
            </p>
          </div>
          <fieldset className="grid grid-cols-6 gap-1.5">
            <legend className="sr-only">
              Bag. Arrow keys move, Enter takes up and puts down, Shift and Enter opens a menu.
            </legend>
            {bagSpots.map(({ key }, index) => (
              <div key={key} className="relative grid">
                {slot({ container: 'bag', slot: index }, `Slot ${index + 1}`)}
              </div>
            ))}
          </fieldset>
          <p role="alert" className="text-danger text-sm empty:hidden">
            {hand.error}
          </p>
          <p role="status" className="sr-only">
            {hand.said}
          </p>
          <HeldThing things={things} held={held} wearer={character} hand={hand} />
        </div>
        {drag && draggedStack && <DraggedThing kind={draggedStack.kind} at={drag} />}
        {hand.asking && <BagQuestion asking={hand.asking} hand={hand} focusAfter={() => focus(current)} />}
      </Tooltip.Provider>
    </HudWindow>
  );
}

interface BagHeadProps {
  readonly full: number;
  readonly of: number;
  readonly hand: Pick<BagHand, 'sort'>;
}

function BagHead({ full, of, hand }: BagHeadProps) {
  return (
    <>
      <p className="text-muted text-xs tabular-nums">
        {full} of {of}
        <span className="sr-only"> slots full</span>
      </p>
      <button
        type="button"
        aria-label="Sort"
        title="Sort the bag"
        onClick={hand.sort}
        className="grid size-11 shrink-0 place-items-center text-muted hover:text-text"
      >
        <ArrowDownWideNarrow aria-hidden className="size-5" />
      </button>
    </>
  );
}

/** What belongs in an empty place of the body, faintly; its name is on the slot. */
function Sign({ slot }: { readonly slot: EquipmentSlot }) {
  return <ItemPicture kind={slotSigns[slot]} className="size-8 opacity-35 grayscale" />;
}
