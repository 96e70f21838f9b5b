'use client';
// The way to every window for those who press buttons, with the key that does the same.
import { type KeyAction, keysOf, keyTitle } from '@hollowmere/world/keys';
import { Backpack, BookOpen, type LucideIcon, Map as MapIcon, Menu, ScrollText, User } from 'lucide-react';
import { giveFocusByPad } from '#lib/game/input/focusable.ts';
import type { GameWindow, Windows } from '#lib/game/windows.ts';
import { useSettings } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

interface Entry {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly action: KeyAction;
  readonly window: GameWindow;
}

/** In the order in which they stand. A window with a button of its own is a line here. */
const entries: readonly Entry[] = [
  { label: 'Bag', Icon: Backpack, action: 'inventory', window: { name: 'bag' } },
  { label: 'Quests', Icon: ScrollText, action: 'quests', window: { name: 'quests' } },
  { label: 'Map', Icon: MapIcon, action: 'map', window: { name: 'map' } },
  { label: 'Character', Icon: User, action: 'character', window: { name: 'character' } },
  { label: 'Skills', Icon: BookOpen, action: 'skills', window: { name: 'skills' } },
];

const TOOLS = 'hud-tools';

/** The focus goes to the first of the buttons, for who has no pointer. */
export function goToTools(): void {
  giveFocusByPad(document.querySelector<HTMLElement>(`#${TOOLS} button`) ?? undefined);
}

interface ToolBarProps {
  readonly windows: Windows;
  readonly openMenu: () => void;
}

/** In pairs on a phone, by threes on one that lies, a row where there is width for one. */
export function ToolBar({ windows, openMenu }: ToolBarProps) {
  const open = useSlice(windows.open);
  return (
    <nav
      id={TOOLS}
      aria-label="Windows"
      data-pad-area=""
      className="grid grid-cols-2 gap-2 sm:flex lying:grid lying:grid-cols-3"
    >
      {entries.map(({ label, Icon, action, window }) => (
        <Tool
          key={label}
          label={label}
          Icon={Icon}
          action={action}
          isOpen={open.some(({ name }) => name === window.name)}
          press={() => windows.toggle(window)}
        />
      ))}
      <Tool label="Menu" Icon={Menu} action="menu" isOpen={false} press={openMenu} />
    </nav>
  );
}

interface ToolProps {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly action: KeyAction;
  readonly isOpen: boolean;
  readonly press: () => void;
}

function Tool({ label, Icon, action, isOpen, press }: ToolProps) {
  const [key] = keysOf(action, useSettings().preferences.keys);
  const sign = key && keyTitle(key);
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      title={sign ? `${label} (${sign})` : label}
      onClick={press}
      className={`hud-panel pointer-events-auto relative grid size-11 pointer-coarse:size-[44px] place-items-center hover:bg-raised ${isOpen ? 'bg-raised text-accent-strong' : 'text-accent'}`}
    >
      <Icon aria-hidden className="size-6" />
      <span className="sr-only">{label}</span>
      {sign && (
        <kbd className="absolute right-0.5 bottom-0 font-display text-xs text-muted leading-tight pointer-coarse:hidden">
          {sign}
        </kbd>
      )}
    </button>
  );
}
