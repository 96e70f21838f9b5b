'use client';
// What was taken up, with all that can be done with it: what a mouse has in tooltip and menu, for fingers.
import { Button } from '#components/ui/button.tsx';
import { type OwnThings, stackAt, type ThingsPlace, type Wearer } from '#lib/game/core/own-things.ts';
import { ItemCard } from './item-card.tsx';
import type { BagHand } from './use-bag.ts';
import { wornBeside } from './worn-beside.ts';

interface HeldThingProps {
  readonly things: OwnThings;
  readonly held: ThingsPlace | undefined;
  readonly wearer: Wearer | undefined;
  readonly hand: BagHand;
}

export function HeldThing({ things, held, wearer, hand }: HeldThingProps) {
  const stack = held && stackAt(things, held);
  if (!held || !stack)
    return (
      <p className="hidden text-pretty text-muted text-sm max-sm:[@media(hover:none)]:block">
        Tap a thing to learn what it is and what to do with it, then the place where it shall go.
      </p>
    );
  return (
    <div className="hud-held -mx-4 -mb-4 sticky -bottom-4 grid gap-2 bg-raised px-4 pt-3 pb-4 sm:hidden [@media(hover:none)]:grid">
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
