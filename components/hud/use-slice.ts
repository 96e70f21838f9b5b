'use client';
// A slice of the game as a component shows it: drawn again when this one changes, and for nothing else.
import { useSyncExternalStore } from 'react';
import type { Slice } from '#lib/game/slice.ts';

export function useSlice<Value>(slice: Slice<Value>): Value {
  const read = () => slice.value;
  return useSyncExternalStore(slice.subscribe, read, read);
}
