// Which passwords are refused, and the sentence that says why. Length first, then what guessers try first:
// the common ones, the ones made of the user name, keyboard walks and repetitions; last, what an estimate of its strength finds too weak.

import { COMMON_WORDS } from '../strength/common-words.js';
import { strengthOf, unmasked, WALKS } from '../strength/estimate.js';
import { usernameKey } from './username.ts';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
export const PASSWORD_RULE = `At least ${SHORTEST_PASSWORD} characters. A few unrelated words make a strong one.`;

/** @returns null when the password is good enough for `username`. */
export function weakness(password: string, username: string): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length === 0) return 'Please choose a password.';
  if (length < SHORTEST_PASSWORD) return `That is too short: at least ${SHORTEST_PASSWORD} characters, please.`;
  if (length > LONGEST_PASSWORD) return `That is too long: at most ${LONGEST_PASSWORD} characters, please.`;
  if (isMadeOf(plain, usernameKey(username)))
    return 'That is too close to your user name: it is the first thing somebody would try.';
  if (isRepetition(plain)) return 'That repeats itself too much to be safe.';
  if (isWalk(plain)) return 'That runs along the keyboard or the alphabet, which guessing programs try early.';
  if (isCommon(plain)) return 'That is one of the passwords that everybody tries first.';
  if (strengthOf(plain, username, SHORTEST_PASSWORD) < 2) {
    return 'That would be guessed too soon: it is made of what many people use. Add another word that has nothing to do with it.';
  }
  return null;
}

/** The name, and hardly anything else. */
function isMadeOf(plain: string, key: string): boolean {
  if (key.length < 3) return false;
  const rest = plain.replaceAll(key, '').replaceAll([...key].reverse().join(''), '');
  return rest.length < plain.length && rest.length < 6;
}

function isRepetition(plain: string): boolean {
  if (new Set(plain).size < 4) return true;
  return /^(.{1,5})\1+.{0,4}$/su.test(plain);
}

/** Also with signs or digits before or behind it. */
function isWalk(plain: string): boolean {
  return [plain, plain.replace(/[^\p{L}\p{N}]/gu, ''), undressed(plain)].some((steps) => {
    if (steps.length < 8) return false;
    const reversed = [...steps].reverse().join('');
    return WALKS.some((walk) => walk.includes(steps) || walk.includes(reversed));
  });
}

/** A common word (or two) in any costume: capitals, digits and signs around it, digits for letters in it. */
function isCommon(plain: string): boolean {
  return [plain, undressed(plain), unmasked(plain), undressed(unmasked(plain)), unmasked(undressed(plain))].some(
    isCommonWord,
  );
}

function undressed(plain: string): string {
  return plain.replace(/^\P{L}+|\P{L}+$/gu, '');
}

function isCommonWord(word: string): boolean {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (COMMON_WORDS.has(letters)) return true;
  for (let cut = 2; cut <= letters.length - 2; cut += 1) {
    if (COMMON_WORDS.has(letters.slice(0, cut)) && COMMON_WORDS.has(letters.slice(cut))) return true;
  }
  return false;
}
