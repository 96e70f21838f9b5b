'use client';
// Asked before something rare is left on the ground for anybody.
import type { Stack } from '@hollowmere/world/items';
import { AlertDialog } from 'radix-ui';
import { Button } from '#components/ui/button.tsx';
import { amountOf } from '#lib/game/core/item-words.ts';

interface DropDialogProps {
  readonly stack: Stack;
  readonly drop: () => void;
  readonly close: () => void;
  readonly focusAfter: () => void;
}

export function DropDialog({ stack, drop, close, focusAfter }: DropDialogProps) {
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/60" />
        <AlertDialog.Content
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusAfter();
          }}
          className="pixel-frame fixed top-1/2 left-1/2 z-50 grid w-[min(24rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 gap-4 bg-surface p-5"
        >
          <AlertDialog.Title className="font-display text-2xl text-accent">Drop {amountOf(stack)}?</AlertDialog.Title>
          <AlertDialog.Description className="text-muted">
            Anybody may take it. After three minutes it is gone for good.
          </AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button look="secondary">Keep it</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={drop}>
                Drop it
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
