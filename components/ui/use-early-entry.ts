// A page is there before its scripts are, and people do not wait for them. What is chosen or typed by then stands in the
// browser only: React would put back what its state says as soon as it draws again. This hands it to the state first.
import { type RefObject, useLayoutEffect, useRef } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLFieldSetElement;

/**
 * For a control, or a fieldset of radio buttons, whose value React holds: `value` is what the state says, `take` gets what
 * stood there instead when the scripts came. Several of one form may have something to tell at once, so that `take` must
 * change its own part of a state only.
 */
export function useEarlyEntry<Kind extends Control>(
  value: string,
  take: (entry: string) => void,
): RefObject<Kind | null> {
  const control = useRef<Kind>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before the first change: later ones are heard as they happen
  useLayoutEffect(() => {
    const entry = control.current && entryOf(control.current);
    if (entry != null && entry !== value) take(entry);
  }, []);
  return control;
}

function entryOf(control: Control): string | undefined {
  if (!(control instanceof HTMLFieldSetElement)) return control.value;
  return control.querySelector<HTMLInputElement>('input:checked')?.value;
}
