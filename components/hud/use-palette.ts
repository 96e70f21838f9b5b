'use client';
// The chosen colours for the styles of the HUD, on the whole page: cards and dialogs hang at its end and not within the game.
import { useLayoutEffect } from 'react';
import { PALETTES, propertiesOf } from '#lib/game/palette.ts';
import { useSettings } from './use-settings.ts';

export function usePalette(): void {
  const { palette } = useSettings();
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const properties = propertiesOf(PALETTES[palette]);
    for (const [property, color] of properties) style.setProperty(property, color);
    return () => {
      for (const [property] of properties) style.removeProperty(property);
    };
  }, [palette]);
}
