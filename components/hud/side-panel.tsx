'use client';
// A panel at the side of the picture, at its foot on a phone: the world stays in sight while one reads or chooses.
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';

interface SidePanelProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Shown for as long as it is there. */
export function SidePanel({ title, close, children }: SidePanelProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/30" />
        <Dialog.Content
          aria-describedby={undefined}
          className="pixel-frame fixed inset-x-0 bottom-0 z-50 m-[3px] flex max-h-[78dvh] animate-rise flex-col bg-surface sm:inset-x-auto sm:top-1/2 sm:right-5 sm:bottom-auto sm:max-h-[calc(100dvh-2.5rem)] lying:max-h-[calc(100dvh-1rem)] sm:w-[22rem] sm:-translate-y-1/2"
        >
          <div className="flex shrink-0 items-start justify-between gap-3 px-5 pt-5 pb-3">
            <Dialog.Title className="font-display text-2xl text-accent">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-m-2 grid size-11 shrink-0 place-items-center text-muted hover:text-text"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <div className="hud-window-body grid min-h-0 content-start gap-4 overflow-y-auto overscroll-contain px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
