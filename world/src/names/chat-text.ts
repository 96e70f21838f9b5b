// Chat lines: one line of readable text. Moderation of what it says is elsewhere.
import { accept, refuse, type Verdict } from './verdict.ts';

export const CHAT_MAX = 200;

/** Longer than this no line can become acceptable by tidying; it is not even looked at. */
const HOPELESS = CHAT_MAX * 10;

/** What could hide or turn text around: controls, direction marks, blanks of no width or shape. */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;
/** Something to look at: a letter, a number, a sign or a picture; joiners and marks alone show nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** More than three marks on one letter climb over the lines above. */
const TOWERS = /(\p{M}{3})\p{M}+/gu;

/**
 * Strips what cannot be seen, composes letters (NFC), makes runs of blanks one blank, and counts what people count:
 * characters, not bytes.
 */
export function checkChatText(typed: string): Verdict<'text_empty' | 'text_too_long'> {
  if (typed.length > HOPELESS) return refuse('text_too_long');
  const text = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(TOWERS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (!VISIBLE.test(text)) return refuse('text_empty');
  return [...text].length > CHAT_MAX ? refuse('text_too_long') : accept(text);
}
