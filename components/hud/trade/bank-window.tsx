'use client';
// The bank: what one carries beside what is kept, in the same slots as the bag. A press carries a stack across, a mouse
// drags it; the menu of a slot carries a part of it.
import { itemKind, type Stack } from '@hollowmere/world/items';
import { Tooltip } from 'radix-ui';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { isStepKey, type StepKey } from '#lib/game/core/slot-steps.ts';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import { isBankable, slotFor } from '#lib/game/core/trade/bank.ts';
import { nextFocus, type Side } from '#lib/game/input/next-focus.ts';
import type { BankPlace } from '#lib/game/parts/trade.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { AmountDialog } from '../items/amount-dialog.tsx';
import { DraggedThing } from '../items/dragged-thing.tsx';
import { type SlotAct, ThingSlot } from '../items/thing-slot.tsx';
import { useDrag } from '../items/use-drag.ts';
import { useNear } from '../talk/use-near.ts';
import { type Doing, useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { WindowFoot } from '../windows/window-foot.tsx';
import { BankCoins } from './bank-coins.tsx';

interface BankWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'things' | 'trade'>;
  readonly with: Townsperson;
}

export function BankWindow({ session, with: banker }: BankWindowProps) {
  const { windows, conversation, trade } = session;
  useNear(windows, 'bank', conversation, banker);
  const bank = useSlice(trade.bank);
  const { run, error } = useDoing();
  const [refused, setRefused] = useState('');
  return (
    <HudWindow
      windows={windows}
      name="bank"
      title="Bank"
      side="middle"
      width="sm:w-[min(54rem,calc(100vw-2.5rem))]"
      foot={
        <WindowFoot
          error={refused || error}
          said=""
          hint="Press a thing to carry it across. All your characters share this bank."
        />
      }
    >
      {bank ? (
        <Vault session={session} npc={banker.npcId} run={run} setRefused={setRefused} />
      ) : (
        <p className="text-muted">One moment…</p>
      )}
    </HudWindow>
  );
}

interface VaultProps {
  readonly session: BankWindowProps['session'];
  readonly npc: number;
  readonly run: Doing['run'];
  /** Says why nothing was even asked of the bank. */
  readonly setRefused: (why: string) => void;
}

interface Asking {
  readonly place: BankPlace;
  readonly stack: Stack;
}

const keyOf = ({ container, slot }: BankPlace): string => `${container}-${slot}`;

function placeOf(key: string): BankPlace | undefined {
  const [container, slot] = key.split('-');
  return container === 'bag' || container === 'bank' ? { container, slot: Number(slot) } : undefined;
}

const SIDES: Readonly<Record<StepKey, Side>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function Vault({ session, npc, run, setRefused }: VaultProps) {
  const { things, trade } = session;
  const { bag, coins } = useSlice(things.items);
  const bank = useSlice(trade.bank);
  const character = useSlice(things.character);
  const [current, setCurrent] = useState('bag-0');
  const [asking, setAsking] = useState<Asking>();
  const area = useRef<HTMLDivElement>(null);
  const focus = (key: string) => area.current?.querySelector<HTMLElement>(`[data-slot="${key}"]`)?.focus();
  const bags = { bag, bank: bank?.slots ?? [] };
  const stackAt = ({ container, slot }: BankPlace): Stack | null => bags[container][slot] ?? null;

  const carry = (from: BankPlace, to: BankPlace, count: number) => {
    setRefused('');
    void run(() => trade.carry(from, to, count));
  };
  const across = (from: BankPlace, { kind }: Stack, count: number) => {
    const other = from.container === 'bag' ? 'bank' : 'bag';
    if (other === 'bank' && !isBankable(kind)) return setRefused('Things of quests stay with you.');
    const slot = slotFor(bags[other], kind);
    if (slot === undefined) return setRefused(other === 'bank' ? 'The bank is full.' : 'Your bag is full.');
    carry(from, { container: other, slot }, count);
  };
  const { drag, grabbed, wasDrag } = useDrag({
    dropped: (from, to) => {
      const [source, target] = [placeOf(from), to === 'ground' ? undefined : placeOf(to)];
      const stack = source && stackAt(source);
      if (!source || !target || !stack || from === to) return;
      if (target.container === 'bank' && !isBankable(stack.kind)) setRefused('Things of quests stay with you.');
      else carry(source, target, stack.count);
    },
  });
  const actsFor = (place: BankPlace, stack: Stack): readonly SlotAct[] => {
    const verb = place.container === 'bag' ? 'Put in' : 'Take out';
    const some = { label: `${verb} some…`, act: () => setAsking({ place, stack }) };
    const all = {
      label: stack.count > 1 ? `${verb} all ${stack.count}` : verb,
      act: () => across(place, stack, stack.count),
    };
    return stack.count > 1 ? [all, some] : [all];
  };
  const keys = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (!isStepKey(key) || !(target instanceof HTMLElement) || !target.dataset.slot) return;
    event.preventDefault();
    // As they lie: bag and bank beside each other, or below each other on a narrow screen.
    const others = [...(area.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])].filter(
      (one) => one !== target,
    );
    const boxes = others.map((one) => one.getBoundingClientRect());
    const next = nextFocus(target.getBoundingClientRect(), boxes, SIDES[key]);
    if (next !== undefined) others[next]?.focus();
  };
  const slot = (place: BankPlace) => {
    const key = keyOf(place);
    const stack = stackAt(place);
    return (
      <div key={key} className="grid">
        <ThingSlot
          slotKey={key}
          title={`${place.container === 'bag' ? 'Bag' : 'Bank'}, slot ${place.slot + 1}`}
          stack={stack}
          worn={undefined}
          wearer={character}
          acts={stack ? actsFor(place, stack) : []}
          isHeld={drag?.from === key}
          isCurrent={current === key}
          escaped={() => session.windows.close('bank')}
          press={() => stack && !wasDrag() && across(place, stack, stack.count)}
          focused={() => setCurrent(key)}
          grabbed={(event: PointerEvent) => stack && grabbed(key, event)}
        />
      </div>
    );
  };
  const dragged = drag && placeOf(drag.from);
  const draggedStack = dragged && stackAt(dragged);
  return (
    <Tooltip.Provider delayDuration={250} skipDelayDuration={200} disableHoverableContent>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the slots, which are buttons. */}
      <div ref={area} onKeyDown={keys} className="grid gap-3">
        {/* Six rows of slots of one size on both sides. */}
        <div className="grid gap-5 lg:grid-cols-[4fr_10fr] lying:grid-cols-2">
          <fieldset className="grid content-start gap-2">
            <legend className="pb-2 font-display text-lg">Your bag</legend>
            <div className="grid grid-cols-6 gap-1.5 lg:grid-cols-4 lying:grid-cols-6">
              {bag.map((_, index) => slot({ container: 'bag', slot: index }))}
            </div>
          </fieldset>
          <fieldset className="grid content-start gap-2">
            <legend className="pb-2 font-display text-lg">In the bank</legend>
            <div className="grid grid-cols-6 gap-1.5 lg:grid-cols-10 lying:grid-cols-6">
              {bags.bank.map((_, index) => slot({ container: 'bank', slot: index }))}
            </div>
          </fieldset>
        </div>
        <div className="grid gap-2 max-lg:order-first lg:grid-cols-2 lying:order-last lying:grid-cols-2">
          <BankCoins
            label="You carry"
            verb="Put in"
            coins={coins}
            move={(count) => void run(() => trade.deposit(npc, count))}
          />
          <BankCoins
            label="In the bank"
            verb="Take out"
            coins={bank?.coins ?? 0}
            move={(count) => void run(() => trade.withdraw(npc, count))}
          />
        </div>
      </div>
      {drag && draggedStack && <DraggedThing kind={draggedStack.kind} at={drag} />}
      {asking && (
        <AmountDialog
          title={itemKind(asking.stack.kind)?.name ?? 'How many?'}
          most={asking.stack.count}
          first={Math.ceil(asking.stack.count / 2)}
          label={(count) => `${asking.place.container === 'bag' ? 'Put in' : 'Take out'} ${count}`}
          doIt={(count) => across(asking.place, asking.stack, count)}
          close={() => setAsking(undefined)}
          focusAfter={() => focus(current)}
        />
      )}
    </Tooltip.Provider>
  );
}
