// Character names: what stands over a head in the world.
import { nameKey } from './confusable.ts';
import { isReserved } from './reserved.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

export const CHARACTER_NAME_MIN = 2;
export const CHARACTER_NAME_MAX = 16;
/** For people: what the form says beside the field. */
export const CHARACTER_NAME_RULE = '2 to 16 letters; single spaces, hyphens and apostrophes between them.';

/** The Latin letters of living alphabets that have a case: no phonetic signs, no small capitals. */
const LETTER = '(?=[\\p{Lu}\\p{Ll}])[A-Za-z\\u00c0-\\u024f\\u1e00-\\u1eff]';
/** What the key of every name is made of: a letter that comes to none of these could pass for one. */
const PLAIN = /^[a-z]+$/;
/** Words of letters, joined by one blank, hyphen or apostrophe. */
const SHAPE = new RegExp(`^(?:${LETTER})+(?:[ '-](?:${LETTER})+)*$`, 'u');

/**
 * Blanks around the name and curly apostrophes are forgiven, letters are composed (NFC). Letters that only look
 * different (wide, ligatures, small capitals) are refused, and so is everything outside the Latin script: two names
 * that look the same would be two people.
 */
export function checkCharacterName(typed: string): Verdict<'name_malformed' | 'name_reserved'> {
  if (typed.length > 100) return refuse('name_malformed');
  const name = typed.normalize('NFC').trim().replace(/[‘’ʼ]/g, "'");
  const length = [...name].length;
  if (length < CHARACTER_NAME_MIN || length > CHARACTER_NAME_MAX) return refuse('name_malformed');
  if (!SHAPE.test(name) || name.normalize('NFKC') !== name) return refuse('name_malformed');
  if (!PLAIN.test(characterNameKey(name))) return refuse('name_malformed');
  return isReserved(name) ? refuse('name_reserved') : accept(name);
}

/** The key under which a character's name is unique, over all accounts. */
export function characterNameKey(name: string): string {
  return nameKey(name);
}
