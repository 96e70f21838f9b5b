'use client';
// How many of a stack: for splitting it, and for leaving some of it on the ground.
import { Dialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

interface AmountDialogProps {
  readonly title: string;
  /** What pressing the button does with so many. */
  readonly doIt: (count: number) => void;
  readonly label: (count: number) => string;
  readonly most: number;
  readonly first: number;
  readonly close: () => void;
  /** Where the focus goes afterwards. */
  readonly focusAfter: () => void;
}

export function AmountDialog({ title, doIt, label, most, first, close, focusAfter }: AmountDialogProps) {
  const [count, setCount] = useState(first);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    doIt(count);
  };
  const choose = (value: string) => setCount(Math.min(most, Math.max(1, Math.round(Number(value)) || 1)));
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusAfter();
          }}
          className="pixel-frame fixed top-1/2 left-1/2 z-50 w-[min(22rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 bg-surface p-5"
        >
          <form onSubmit={submit} className="grid gap-4">
            <Dialog.Title className="font-display text-2xl text-accent">{title}</Dialog.Title>
            <div className="grid grid-cols-[1fr_5rem] items-center gap-4">
              <input
                type="range"
                min={1}
                max={most}
                value={count}
                aria-label="How many"
                onChange={({ target }) => choose(target.value)}
                className="h-11 w-full accent-accent"
              />
              <label htmlFor={id} className="sr-only">
                Number
              </label>
              <input
                id={id}
                type="number"
                inputMode="numeric"
                min={1}
                max={most}
                value={count}
                onChange={({ target }) => choose(target.value)}
                className="min-h-11 w-full bg-sunken px-3 text-right tabular-nums"
              />
            </div>
            <div className="flex justify-end gap-3">
              <Dialog.Close asChild>
                <Button look="secondary">Leave it</Button>
              </Dialog.Close>
              <Button type="submit">{label(count)}</Button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
