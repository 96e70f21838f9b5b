'use client';
// What came of an act: a sentence, its entry in the audit, and the way back while it is fresh.
import { useLayoutEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ActOutcome } from '#lib/forms/staff/act-state.ts';
import { entryAddress } from './entry-address.ts';
import { UndoForm } from './undo-form.tsx';

interface OutcomeProps {
  readonly outcome: ActOutcome | null;
  readonly mayUndo: boolean;
}

export function Outcome({ outcome, mayUndo }: OutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  // The row that was acted on may be gone, and with it the focus: what happened is the place to go on from, as soon as it shows.
  useLayoutEffect(() => {
    if (outcome) place.current?.focus();
  }, [outcome]);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-24 outline-none">
      {outcome && (
        <div className="mb-5">
          <Notice tone="good" title={outcome.sentence}>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <TextLink href={entryAddress(outcome.auditId)} className="font-semibold underline underline-offset-4">
                Entry {outcome.auditId} in the audit
              </TextLink>
              {outcome.canUndo && mayUndo && <UndoForm auditId={outcome.auditId} label="Undo" />}
            </div>
          </Notice>
        </div>
      )}
    </div>
  );
}
