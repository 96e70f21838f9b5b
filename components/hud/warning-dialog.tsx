'use client';
// A warning by staff, over everything: it is read, and said to have been read, before one goes on. One at a time, the
// oldest first.
import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CalendarDay } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Warnings } from '#lib/game/parts/warnings.ts';
import { toSpacetimeError } from '#lib/spacetime/errors.ts';
import type { Warning } from '#lib/spacetime/own-rows.ts';
import { useSlice } from './use-slice.ts';

const stay = (event: Event) => event.preventDefault();

export function WarningDialog({ warnings }: { readonly warnings: Warnings }) {
  const [warning] = useSlice(warnings.unread);
  if (!warning) return null;
  return <Unread key={warning.sanctionId} warning={warning} acknowledge={(id) => warnings.acknowledge(id)} />;
}

interface UnreadProps {
  readonly warning: Warning;
  readonly acknowledge: (sanctionId: number) => Promise<void>;
}

function Unread({ warning, acknowledge }: UnreadProps) {
  const { sanctionId, reason, issuedAt } = warning;
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<string>();
  const accept = async () => {
    setSending(true);
    setError(undefined);
    try {
      await acknowledge(sanctionId);
    } catch (failure) {
      setError(toSpacetimeError(failure).message);
      setSending(false);
    }
  };
  return (
    <AlertDialog.Root open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-fade bg-black/70" />
        <AlertDialog.Content
          onEscapeKeyDown={stay}
          className="pixel-frame fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto bg-surface p-6 [--frame:var(--hm-danger)]"
        >
          <AlertDialog.Title className="font-display text-2xl text-danger">A warning for you</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="grid gap-4">
              <p className="text-muted">
                Those who look after Hollowmere wrote this on <CalendarDay at={issuedAt.getTime()} />:
              </p>
              <blockquote className="whitespace-pre-line break-words border-danger border-l-4 bg-sunken px-4 py-3">
                {reason}
              </blockquote>
              <p className="text-muted text-sm">
                Nothing is taken from you this time. It may be, if it happens again. You find this text on your account
                page.
              </p>
            </div>
          </AlertDialog.Description>
          {error && <Notice tone="danger">{error}</Notice>}
          <Button onClick={accept} disabled={isSending} className="justify-self-end">
            {isSending ? 'One moment…' : 'I have read this'}
          </Button>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
