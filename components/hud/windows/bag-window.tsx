'use client';
import { itemKind, shownKinds, wornLooks } from '@hollowmere/world/items';
// What one carries and wears. A press, Enter or a tap takes a thing up, another puts it down; a mouse drags it; the menu
// of a slot, by right button, long touch or menu key, has the rest.
import { ArrowDownWideNarrow, Coins } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { Button } from '#components/ui/button.tsx';
import { type OwnThings, stackAt, type ThingsPlace, type Wearer } from '#lib/game/core/own-things.ts';
import { isStepKey, stepFrom } from '#lib/game/core/slot-steps.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Windows } from '#lib/game/windows.ts';
import { AmountDialog } from '../items/amount-dialog.tsx';
import { DropDialog } from '../items/drop-dialog.tsx';
import { ItemCard } from '../items/item-card.tsx';
import { ItemPicture } from '../items/item-picture.tsx';
import { bagSpots, bodySpots, keyOf, placeOfKey, spots } from '../items/slot-layout.ts';
import { slotTitles } from '../items/slot-titles.ts';
import { ThingSlot } from '../items/thing-slot.tsx';
import { type Asking, useBag } from '../items/use-bag.ts';
import { useDrag } from '../items/use-drag.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from './hud-window.tsx';

interface BagWindowProps {
  readonly windows: Windows;
  readonly things: Things;
}

const FIRST = 'bag-0';

export function BagWindow({ windows, things: part }: BagWindowProps) {
  const hand = useBag(part);
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
        press={() => !wasDrag() && hand.press(place)}
        focused={() => setCurrent(key)}
        grabbed={(event: PointerEvent) => stack && grabbed(key, event)}
      />
    );
  };
  const dragged = drag && stackAt(things, placeOfKey(drag.from) ?? { container: 'bag', slot: 0 });

  return (
    <HudWindow windows={windows} name="bag" title="Bag" side="right" width="sm:w-[24rem]">
      <Tooltip.Provider delayDuration={250} skipDelayDuration={200}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the slots, which are buttons. */}
        <div ref={area} onKeyDown={keys} className="grid gap-3">
          <div className="grid grid-cols-6 grid-rows-3 gap-1.5">
            {bodySpots.map(({ slot: name, key, column, row }) => {
              const place = placeOfKey(key);
              return (
                <div key={key} style={{ gridColumn: column + 1, gridRow: row + 1 }} className="grid">
                  {place && slot(place, slotTitles[name], <Sign>{slotTitles[name]}</Sign>)}
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
              <div key={key} className="grid">
                {slot({ container: 'bag', slot: index }, `Slot ${index + 1}`)}
              </div>
            ))}
          </fieldset>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-muted text-sm">
              {held
                ? 'Choose the slot it goes to.'
                : `${things.bag.filter((stack) => stack !== null).length} of ${things.bag.length} slots full`}
            </p>
            <Button look="secondary" size="small" onClick={hand.sort} disabled={hand.isDoing}>
              <ArrowDownWideNarrow aria-hidden className="size-4" />
              Sort
            </Button>
          </div>
          <p role="alert" className="text-danger text-sm empty:hidden">
            {hand.error}
          </p>
          <p role="status" className="sr-only">
            {hand.said}
          </p>
          {held && <Held things={things} held={held} wearer={character} hand={hand} />}
        </div>
        {drag && dragged && (
          <div aria-hidden className="pointer-events-none fixed z-50" style={{ left: drag.x - 24, top: drag.y - 24 }}>
            <ItemPicture kind={dragged.kind} className="size-12" />
          </div>
        )}
        {hand.asking && <Question asking={hand.asking} hand={hand} focusAfter={() => focus(current)} />}
      </Tooltip.Provider>
    </HudWindow>
  );
}

/** The name of an empty place of the body. */
function Sign({ children }: { readonly children: string }) {
  return <span className="px-0.5 text-center text-[0.625rem] text-muted leading-tight">{children}</span>;
}

interface HeldProps {
  readonly things: OwnThings;
  readonly held: ThingsPlace;
  readonly wearer: Wearer | undefined;
  readonly hand: ReturnType<typeof useBag>;
}

/** What was taken up, with all that can be done with it: what a mouse has in tooltip and menu. */
function Held({ things, held, wearer, hand }: HeldProps) {
  const stack = stackAt(things, held);
  if (!stack) return null;
  return (
    <div className="-mx-4 -mb-4 sticky -bottom-4 grid gap-2 bg-raised px-4 pt-3 pb-4 sm:hidden [@media(hover:none)]:grid">
      <ItemCard kind={stack.kind} worn={wornBeside(things, held, stack.kind)} wearer={wearer} length="brief" />
      <div className="flex flex-wrap gap-2">
        {hand.actsFor(held).map(({ label, act }) => (
          <Button key={label} look="secondary" size="small" className="min-h-11" onClick={act}>
            {label}
          </Button>
        ))}
        <Button look="quiet" size="small" className="min-h-11" onClick={hand.letGo}>
          Put back
        </Button>
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly asking: Asking;
  readonly hand: ReturnType<typeof useBag>;
  readonly focusAfter: () => void;
}

function Question({ asking, hand, focusAfter }: QuestionProps) {
  const { what, place, stack, count } = asking;
  const shared = { close: hand.stopAsking, focusAfter };
  switch (what) {
    case 'split':
      return (
        <AmountDialog
          {...shared}
          title="Split the stack"
          most={stack.count - 1}
          first={count}
          label={(many) => `Split off ${many}`}
          doIt={(many) => hand.split(place, many)}
        />
      );
    case 'drop some':
      return (
        <AmountDialog
          {...shared}
          title="Drop some"
          most={stack.count}
          first={count}
          label={(many) => `Drop ${many}`}
          doIt={(many) => hand.askDrop(place, many)}
        />
      );
    case 'drop rare':
      return <DropDialog {...shared} stack={{ ...stack, count }} drop={() => hand.drop(place, count)} />;
  }
}

/** What is worn where this would go. */
function wornBeside(things: OwnThings, place: ThingsPlace, kind: number): number | undefined {
  if (place.container === 'worn') return undefined;
  const body = bodySpots.find(({ slot }) => slot === itemKind(kind)?.slot);
  const worn = body && placeOfKey(body.key);
  return (worn && stackAt(things, worn)?.kind) ?? undefined;
}
