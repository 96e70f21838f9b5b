'use client';
// The player's own settings, the same wherever they are asked for; for whoever has an account, those that it keeps.
import { useEffect, useSyncExternalStore } from 'react';
import type { PlaySession } from '#lib/game/play-session.ts';
import { type Settings, SettingsStore } from '#lib/game/settings.ts';
import { keepPreferencesHere, preferencesHere } from '#lib/preferences/browser-preferences.ts';
import { useOwnRows } from './use-play-session.ts';

let store: SettingsStore | undefined;

export function settingsStore(): SettingsStore {
  store ??= new SettingsStore({
    storage: storage(),
    prefersCalm: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    here: { read: preferencesHere, keep: keepPreferencesHere },
  });
  return store;
}

/** Only for what is shown once the page runs in a browser. */
export const useSettings = (): Settings => {
  const { subscribe } = settingsStore();
  return useSyncExternalStore(subscribe, () => settingsStore().settings);
};

/** While somebody with an account plays, their preferences are the account's. */
export function useAccountSettings(session: PlaySession): void {
  const { status, preferences } = useOwnRows(session);
  const hasAccount = status?.state === 'ok' && !status.isGuest;
  useEffect(() => {
    if (hasAccount) settingsStore().followAccount(preferences, (chosen) => session.keepPreferences(chosen));
  }, [session, hasAccount, preferences]);
  useEffect(() => (hasAccount ? () => settingsStore().leaveAccount() : undefined), [hasAccount]);
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
