'use client';
// Which key does what: press a button, then the key. Says when a key belongs to something else, and what becomes of that.
import {
  type ChosenKey,
  isKeyFree,
  KEY_ACTIONS,
  type KeyAction,
  keyActionTitle,
  keysOf,
  withKey,
} from '@hollowmere/world/keys';
import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useKeyNames } from '#components/ui/use-key-names.ts';
import { KEY_FIELD } from '#lib/forms/settings.ts';
import { keyChangeWords } from '#lib/words/key-change.ts';

interface KeyChoicesProps {
  readonly chosen: readonly ChosenKey[];
  readonly onChange: (chosen: readonly ChosenKey[]) => void;
}

export function KeyChoices({ chosen, onChange }: KeyChoicesProps) {
  const [waiting, setWaiting] = useState<KeyAction | null>(null);
  const [news, setNews] = useState('');
  const nameOf = useKeyNames();

  useEffect(() => {
    if (!waiting) return;
    const take = (event: KeyboardEvent) => {
      // Tab leaves, as it always does; Escape keeps what there was.
      if (event.key === 'Tab') return setWaiting(null);
      event.preventDefault();
      event.stopPropagation();
      if (event.code === 'Escape') {
        setWaiting(null);
        return setNews('Nothing was changed.');
      }
      if (event.repeat || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
      if (!isKeyFree(event.code)) {
        return setNews(`${nameOf(event.code) ?? event.key} is needed for something else. Please press another key.`);
      }
      setNews(keyChangeWords(chosen, waiting, event.code, (key) => nameOf(key) ?? key));
      onChange(withKey(chosen, waiting, event.code));
      setWaiting(null);
    };
    // Before anything else on the page hears it: a button would take Enter and Space for itself.
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [waiting, chosen, onChange, nameOf]);

  return (
    <div className="grid gap-3">
      {chosen.map(({ action, key }) => (
        <input key={action} type="hidden" name={`${KEY_FIELD}${action}`} value={key} />
      ))}
      <p role="status" className="text-info text-sm empty:hidden">
        {waiting ? `Press the key for “${keyActionTitle(waiting)}”. Esc keeps what there is. ${news}` : news}
      </p>
      <ul className="grid gap-px bg-line">
        {KEY_ACTIONS.map((action) => (
          <li key={action} className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-raised px-4 py-2">
            <span className="min-w-36 flex-1">{keyActionTitle(action)}</span>
            <Keys keys={keysOf(action, chosen)} nameOf={nameOf} />
            <span className="ml-auto flex items-center gap-1 max-sm:flex-row-reverse">
              <Button
                look="secondary"
                size="small"
                aria-pressed={waiting === action}
                aria-label={`Change the key: ${keyActionTitle(action)}`}
                className="min-w-28"
                onClick={() => {
                  setNews('');
                  setWaiting(waiting === action ? null : action);
                }}
                onBlur={() => setWaiting((now) => (now === action ? null : now))}
              >
                {waiting === action ? 'Press a key …' : 'Change'}
              </Button>
              <Button
                look="quiet"
                size="small"
                aria-label={`Take back the change: ${keyActionTitle(action)}`}
                className={chosen.some((key) => key.action === action) ? undefined : 'invisible'}
                onClick={() => onChange(chosen.filter((key) => key.action !== action))}
              >
                <RotateCcw aria-hidden className="size-4" />
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface KeysProps {
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string | undefined;
}

function Keys({ keys, nameOf }: KeysProps) {
  if (keys.length === 0) return <span className="font-semibold text-danger text-sm">No key</span>;
  return (
    <span className="flex flex-wrap gap-2">
      {keys.map((key) => (
        <kbd
          key={key}
          className="pixel-frame m-[3px] bg-sunken px-2.5 py-0.5 font-semibold font-text text-sm [--frame:var(--hm-edge)]"
        >
          {nameOf(key)}
        </kbd>
      ))}
    </span>
  );
}
