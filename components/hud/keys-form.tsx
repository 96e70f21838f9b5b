'use client';
// Which key does what, and the way to choose another: press the button, then the key.
import { isKeyFree, KEY_ACTIONS, type KeyAction, keyActionTitle, keysOf, withKey } from '@hollowmere/world/keys';
import { type KeyboardEvent, useState } from 'react';
import { useKeyNames } from '#components/ui/use-key-names.ts';
import { keyChangeWords } from '#lib/words/key-change.ts';
import { BackToUsual, BindingList, BindingRow } from './binding-row.tsx';
import { settingsStore, useSettings } from './use-settings.ts';

export function KeysForm() {
  const { keys } = useSettings().preferences;
  const [awaited, setAwaited] = useState<KeyAction>();
  const [said, setSaid] = useState('');
  const known = useKeyNames();
  const nameOf = (key: string) => known(key) ?? key;
  const press = (action: KeyAction, event: KeyboardEvent) => {
    if (awaited !== action || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      setAwaited(undefined);
      setSaid('Nothing was changed.');
    } else if (isKeyFree(event.code)) {
      setAwaited(undefined);
      setSaid(keyChangeWords(keys, action, event.code, nameOf));
      settingsStore().prefer({ keys: withKey(keys, action, event.code) });
    } else {
      setSaid(`${nameOf(event.code)} is needed for something else. Press another key, or Esc to leave it.`);
    }
  };
  return (
    <BindingList said={said}>
      {KEY_ACTIONS.map((action) => (
        <BindingRow
          key={action}
          title={keyActionTitle(action)}
          signs={keysOf(action, keys).map(nameOf)}
          isAwaited={awaited === action}
          awaits={{ 'data-awaits-key': '' }}
          words={{ press: 'Press a key', none: 'no key' }}
          isNeeded
          onKeyDown={(event) => press(action, event)}
          await={() => {
            setAwaited(action);
            setSaid('Press the key you want, or Esc to leave it.');
          }}
          leave={() => setAwaited((now) => (now === action ? undefined : now))}
        />
      ))}
      {keys.length > 0 && (
        <BackToUsual
          back={(words) => {
            setSaid(words);
            settingsStore().prefer({ keys: [] });
          }}
        >
          Back to the usual keys
        </BackToUsual>
      )}
    </BindingList>
  );
}
