'use client';
// The player's own settings, the same wherever they are asked for.
import { useSyncExternalStore } from 'react';
import { type Settings, SettingsStore } from '#lib/game/settings.ts';

let store: SettingsStore | undefined;

export function settingsStore(): SettingsStore {
  store ??= new SettingsStore(storage(), window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  return store;
}

/** Only for what is shown once the page runs in a browser. */
export const useSettings = (): Settings => {
  const { subscribe } = settingsStore();
  return useSyncExternalStore(subscribe, () => settingsStore().settings);
};

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
