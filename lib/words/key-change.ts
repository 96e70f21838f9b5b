// What choosing a key comes to, in words: what it means now, and what becomes of whatever had it before.
import { bindingsOf, type ChosenKey, type KeyAction, keyActionTitle, keysOf, withKey } from '@hollowmere/world/keys';

/** `nameOf` says what stands on a key. */
export function keyChangeWords(
  chosen: readonly ChosenKey[],
  action: KeyAction,
  key: string,
  nameOf: (key: string) => string,
): string {
  const before = bindingsOf(chosen).get(key);
  if (!before || before === action) return `${nameOf(key)}: ${keyActionTitle(action)}.`;
  const left = keysOf(before, withKey(chosen, action, key));
  const loss =
    left.length > 0
      ? `“${keyActionTitle(before)}” keeps ${left.map(nameOf).join(', ')}.`
      : `“${keyActionTitle(before)}” has no key any more.`;
  return `${nameOf(key)} now means “${keyActionTitle(action)}”. ${loss}`;
}
