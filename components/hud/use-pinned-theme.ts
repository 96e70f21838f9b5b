'use client';
// Over the world's own picture only the dark themes can be read: dialogs, which hang at the end of the page and not
// within the game, keep to them as well.
import { useEffect } from 'react';
import { useSettings } from './use-settings.ts';

export function usePinnedTheme(): void {
  const { theme } = useSettings().preferences;
  const pinned = theme === 'night' ? 'night' : 'dusk';
  useEffect(() => {
    const { body } = document;
    body.dataset.theme = pinned;
    return () => {
      delete body.dataset.theme;
    };
  }, [pinned]);
}
