'use client';
// One page of the staff has many forms and one action behind them. The desk holds what came of the last one, so that an
// outcome stays readable when the row it was about is gone; forms find their own answer in it.
import { type ReactNode, useActionState } from 'react';
import { type ActState, noActYet } from '#lib/forms/staff/act-state.ts';
import { DeskContext } from './desk.ts';
import { Outcome } from './outcome.tsx';

interface ActDeskProps {
  readonly act: (previous: ActState, data: FormData) => Promise<ActState>;
  readonly mayUndo: boolean;
  readonly children: ReactNode;
}

export function ActDesk({ act, mayUndo, children }: ActDeskProps) {
  const [state, send] = useActionState(act, noActYet);
  return (
    <DeskContext value={{ state, send }}>
      <Outcome outcome={state.outcome} mayUndo={mayUndo} />
      {children}
    </DeskContext>
  );
}
