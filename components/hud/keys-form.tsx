'use client';
// Which key does what, and the way to choose another: press the button, then the key.
import {
  CHOOSABLE_ACTIONS,
  isKeyFree,
  type KeyAction,
  keyActionTitle,
  keysOf,
  keyTitle,
  withKey,
} from '@hollowmere/world/keys';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { settingsStore, useSettings } from './use-settings.ts';

/** A dialog leaves Escape to a button that waits for a key. */
export const AWAITS_KEY = '[data-awaits-key]';

export function KeysForm() {
  const { keys } = useSettings().preferences;
  const [awaited, setAwaited] = useState<KeyAction>();
  const [said, setSaid] = useState('');
  const press = (action: KeyAction, event: KeyboardEvent) => {
    if (awaited !== action || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      setAwaited(undefined);
      setSaid('');
    } else if (isKeyFree(event.code)) {
      setAwaited(undefined);
      settingsStore().prefer({ keys: withKey(keys, action, event.code) });
      setSaid(`${keyActionTitle(action)}: ${keyTitle(event.code)}.`);
    } else {
      setSaid('That key cannot be chosen. Press another, or Esc to leave it.');
    }
  };
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1 text-sm">
        {CHOOSABLE_ACTIONS.map((action) => {
          const isAwaited = awaited === action;
          const signs = keysOf(action, keys).map((key) => keyTitle(key) ?? key);
          return (
            <li key={action} className="flex min-h-10 items-center gap-3">
              <span className="flex-1 text-muted">{keyActionTitle(action)}</span>
              <button
                type="button"
                {...(isAwaited && { 'data-awaits-key': '' })}
                aria-label={
                  isAwaited
                    ? `Press a key for: ${keyActionTitle(action)}`
                    : `${keyActionTitle(action)}: ${signs.join(' or ') || 'no key'}. Change`
                }
                onClick={() => {
                  setAwaited(action);
                  setSaid('Press the key you want, or Esc to leave it.');
                }}
                onKeyDown={(event) => press(action, event)}
                onBlur={() => setAwaited((now) => (now === action ? undefined : now))}
                className="flex min-h-9 min-w-28 flex-wrap items-center justify-center gap-1.5 bg-raised px-2 hover:bg-line"
              >
                {isAwaited ? (
                  <span className="text-accent">Press a key…</span>
                ) : (
                  signs.map((sign) => <Cap key={sign}>{sign}</Cap>)
                )}
                {!isAwaited && signs.length === 0 && <span className="text-danger">none</span>}
              </button>
            </li>
          );
        })}
        <li className="flex min-h-10 items-center gap-3">
          <span className="flex-1 text-muted">{keyActionTitle('menu')}</span>
          <span className="flex min-w-28 justify-center">
            <Cap>Esc</Cap>
          </span>
        </li>
      </ul>
      <p role="status" className="min-h-5 text-info text-sm">
        {said}
      </p>
      {keys.length > 0 && (
        <Button
          look="quiet"
          size="small"
          className="justify-self-start"
          onClick={() => settingsStore().prefer({ keys: [] })}
        >
          Back to the usual keys
        </Button>
      )}
    </div>
  );
}

function Cap({ children }: { readonly children: string }) {
  return <kbd className="bg-sunken px-2 py-0.5 font-display text-accent-strong">{children}</kbd>;
}
