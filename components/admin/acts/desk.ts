'use client';
// What the forms of a page share: the state after the last act, and the way to send the next one.
import { createContext, use } from 'react';
import type { ActState } from '#lib/forms/staff/act-state.ts';

export interface Desk {
  readonly state: ActState;
  readonly send: (data: FormData) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside of an act desk */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('This form needs an ActDesk around it.');
  return desk;
}
