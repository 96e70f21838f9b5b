'use client';
// A question that must be answered before anything else: focus stays inside, Escape leaves.
import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface ConfirmDialogProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly title: string;
  readonly description: ReactNode;
  /** Fields, if the answer needs any. */
  readonly children?: ReactNode;
  /** What does it: a submit button inside `children`'s form, or a button of its own. */
  readonly confirm: ReactNode;
  /** The way out. */
  readonly cancelLabel: string;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function ConfirmDialog({
  trigger,
  title,
  description,
  children,
  confirm,
  cancelLabel,
  ...state
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root {...state}>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/70" />
        <AlertDialog.Content className="pixel-frame fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto bg-surface p-6">
          <AlertDialog.Title className="font-display text-2xl text-accent">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="text-muted">{description}</div>
          </AlertDialog.Description>
          {children}
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button look="secondary">{cancelLabel}</Button>
            </AlertDialog.Cancel>
            {confirm}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
