// How strong a password is: how many guesses a program needs that knows what people do. It takes the password apart into words, names,
// walks, repetitions and years, each cheap, and single characters, each dear, and counts the cheapest way to put it together.
// Plain JavaScript, because the very same file runs in the browser for the meter (meter.js) and here for the refusal.

import { COMMON_WORDS } from './common-words.js';

/** In powers of ten. A billion guesses is what a thief of the hashes tries in some days; below it a password is refused. */
const REFUSED_BELOW = 9;
const GOOD_FROM = 12;
const STRONG_FROM = 16;

/** Guesses for one piece, in powers of ten. */
const COST = {
  word: Math.log10(COMMON_WORDS.size),
  disguise: 0.5,
  username: 0.5,
  walk: 2.3,
  year: 1.8,
  repeated: 0.7,
  digit: 1,
  latin: Math.log10(26),
  separator: 0.5,
  sign: Math.log10(33),
  letterElsewhere: 2,
  capital: 0.5,
};
const MOST_CAPITALS = 4;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 30;
/** Longer ones are strong or repeat themselves; the rest is not looked at. */
const LONGEST_LOOKED_AT = 64;

export const WALKS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];
const WALKS_BOTH_WAYS = [...WALKS, ...WALKS.map((walk) => [...walk].reverse().join(''))];

const LEET = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };

export function unmasked(text) {
  return [...text].map((character) => LEET[character] ?? character).join('');
}

export function estimateGuesses(password, username) {
  const typed = [...password.normalize('NFKC')].slice(0, LONGEST_LOOKED_AT);
  const letters = typed.map((letter) => letter.toLowerCase());
  const name = username.normalize('NFKC').toLowerCase();
  const cheapest = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    cheapest[end] = cheapest[end - 1] + costOfLetter(letters, end - 1);
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - SHORTEST_PIECE; start += 1) {
      const cost = costOfPiece(letters.slice(start, end).join(''), letters.slice(0, start).join(''), name);
      cheapest[end] = Math.min(cheapest[end], cheapest[start] + cost);
    }
  }
  // A capital at the beginning is the first thing tried.
  const capitals = typed.slice(1).filter((letter) => letter !== letter.toLowerCase()).length;
  return cheapest[letters.length] + Math.min(capitals, MOST_CAPITALS) * COST.capital;
}

export function strengthOf(password, username, shortest) {
  const length = [...password].length;
  if (length === 0) return 0;
  const guesses = estimateGuesses(password, username);
  if (length < shortest || guesses < REFUSED_BELOW) return 1;
  if (guesses < GOOD_FROM) return 2;
  return guesses < STRONG_FROM ? 3 : 4;
}

function costOfLetter(letters, index) {
  const letter = letters[index];
  // The same character again is hardly a new one.
  if (letter === letters[index - 1]) return COST.repeated;
  if (/[\s._-]/.test(letter)) return COST.separator;
  if (/\d/.test(letter)) return COST.digit;
  if (/[a-z]/.test(letter)) return COST.latin;
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(letter) ? COST.letterElsewhere : COST.sign;
}

function costOfPiece(piece, before, name) {
  if (name.length >= SHORTEST_PIECE && (piece === name || piece === [...name].reverse().join(''))) return COST.username;
  if (before.endsWith(piece)) return COST.repeated;
  if (/^(19|20)\d\d$/.test(piece)) return COST.year;
  if (COMMON_WORDS.has(piece)) return COST.word;
  if (COMMON_WORDS.has(unmasked(piece))) return COST.word + COST.disguise;
  if (piece.length > SHORTEST_PIECE && WALKS_BOTH_WAYS.some((walk) => walk.includes(piece))) return COST.walk;
  return Number.POSITIVE_INFINITY;
}
