'use client';
// The player's own settings, the same wherever they are asked for; for whoever has an account, those that it keeps.
import { useEffect } from 'react';
import type { PlaySession } from '#lib/game/play-session.ts';
import { type Settings, SettingsStore } from '#lib/game/settings.ts';
import { sliceOf } from '#lib/game/slice.ts';
import { keepPreferencesHere, preferencesHere } from '#lib/preferences/browser-preferences.ts';
import { useSlice } from './use-slice.ts';

/** A slider that is drawn, or a wheel that is turned, is sent once it rests. */
const SEND_AFTER_MS = 400;

let store: SettingsStore | undefined;

export function settingsStore(): SettingsStore {
  store ??= new SettingsStore({
    storage: storage(),
    prefersCalm: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    later: (act) => {
      const timer = setTimeout(act, SEND_AFTER_MS);
      return () => clearTimeout(timer);
    },
    here: { read: preferencesHere, keep: keepPreferencesHere },
  });
  return store;
}

/** Only for what is shown once the page runs in a browser. */
export const useSettings = (): Settings => useSlice(sliceOf(settingsStore(), ({ settings }) => settings));

/** While somebody with an account plays, their preferences are the account's. */
export function useAccountSettings({ accountPreferences }: PlaySession): void {
  const hasAccount = useSlice(accountPreferences.hasAccount);
  const preferences = useSlice(accountPreferences.kept);
  const game = useSlice(accountPreferences.keptGame);
  useEffect(() => {
    if (!hasAccount) return;
    settingsStore().followAccount({
      preferences,
      game,
      keepPreferences: (chosen) => accountPreferences.keep(chosen),
      keepGame: (chosen) => accountPreferences.keepGame(chosen),
    });
  }, [accountPreferences, hasAccount, preferences, game]);
  useEffect(() => {
    if (!hasAccount) return;
    const sendWaiting = () => settingsStore().sendWaiting();
    window.addEventListener('pagehide', sendWaiting);
    return () => {
      window.removeEventListener('pagehide', sendWaiting);
      settingsStore().leaveAccount();
    };
  }, [hasAccount]);
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
