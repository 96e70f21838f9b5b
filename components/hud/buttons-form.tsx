'use client';
// Which button of the gamepad does what, and the way to choose another: press here, then the button on the gamepad.
import { buttonsOf, buttonTitle, PAD_ACTS, type PadAct, padActTitle } from '@hollowmere/world/pad';
import { useEffect, useEffectEvent, useState } from 'react';
import { buttonChange } from '#lib/game/button-change.ts';
import { firstPad } from '#lib/game/input/gamepad.ts';
import { NextButton } from '#lib/game/input/next-button.ts';
import { BackToUsual, BindingList, BindingRow } from './binding-row.tsx';
import { settingsStore, useSettings } from './use-settings.ts';

export function ButtonsForm() {
  const { buttons } = useSettings();
  const [awaited, setAwaited] = useState<PadAct>();
  const [said, setSaid] = useState('');
  const isThere = useIsPadThere();
  useNextButton(awaited, (button) => {
    if (!awaited) return;
    const { chosen, words } = buttonChange(buttons, awaited, button);
    setSaid(words);
    setAwaited(undefined);
    if (chosen !== buttons) settingsStore().adjust({ buttons: chosen });
  });
  return (
    <BindingList said={said}>
      <li className="pb-2 text-muted">
        {isThere ? '' : 'No gamepad is seen yet: connect one and press any of its buttons. '}
        Stick and cross walk. In a window they go from one thing to the next; there the lower button presses, the right
        one closes, and the right stick scrolls.
      </li>
      {PAD_ACTS.map((act) => (
        <BindingRow
          key={act}
          title={padActTitle(act)}
          signs={buttonsOf(act, buttons).map((button) => buttonTitle(button) ?? String(button))}
          isAwaited={awaited === act}
          awaits={{ 'data-awaits-button': '' }}
          words={{ press: 'Press a button', none: 'no button' }}
          isNeeded={false}
          await={() => {
            const isLeft = awaited === act;
            setAwaited(isLeft ? undefined : act);
            setSaid(isLeft ? 'Nothing was changed.' : 'Press the button you want on the gamepad, or Esc to leave it.');
          }}
          onKeyDown={(event) => {
            if (awaited !== act || event.key !== 'Escape') return;
            event.preventDefault();
            setAwaited(undefined);
            setSaid('Nothing was changed.');
          }}
          leave={() => setAwaited((now) => (now === act ? undefined : now))}
        />
      ))}
      {buttons.length > 0 && (
        <BackToUsual
          back={(words) => {
            setSaid(words);
            settingsStore().adjust({ buttons: [] });
          }}
        >
          Back to the usual buttons
        </BackToUsual>
      )}
    </BindingList>
  );
}

/** The next button that is pressed and let go while one is awaited. */
function useNextButton(awaited: PadAct | undefined, pressed: (button: number) => void): void {
  const take = useEffectEvent(pressed);
  useEffect(() => {
    if (!awaited) return;
    const awaits = new NextButton();
    let next = requestAnimationFrame(function look() {
      const down = (firstPad()?.buttons ?? []).flatMap(({ pressed: isDown }, button) => (isDown ? [button] : []));
      const chosen = awaits.look(down);
      if (chosen === undefined) next = requestAnimationFrame(look);
      else take(chosen);
    });
    return () => cancelAnimationFrame(next);
  }, [awaited]);
}

/** Browsers show a gamepad once one of its buttons was pressed. */
function useIsPadThere(): boolean {
  const [isThere, setThere] = useState(() => firstPad() !== undefined);
  useEffect(() => {
    const look = () => setThere(firstPad() !== undefined);
    const leaving = new AbortController();
    window.addEventListener('gamepadconnected', look, { signal: leaving.signal });
    window.addEventListener('gamepaddisconnected', look, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return isThere;
}
