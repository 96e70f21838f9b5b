// What staff and reporting players write: paragraphs of readable text of a bounded length.
import { isOneOf } from '../choices.ts';
import { accept, refuse, type Verdict } from '../names/verdict.ts';

export const REASON_MAX = 500;
export const NOTE_MAX = 2000;
export const ANNOUNCEMENT_MAX = 300;

export const ANNOUNCEMENT_TONES = ['info', 'warning', 'celebration'] as const;
export type AnnouncementTone = (typeof ANNOUNCEMENT_TONES)[number];

export function isAnnouncementTone(word: string): word is AnnouncementTone {
  return isOneOf(ANNOUNCEMENT_TONES, word);
}

/** Controls but the line feed, and what turns or hides text. */
const INVISIBLE = /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

export interface TextRule {
  /** Counted as people count: characters, not bytes. */
  readonly longest: number;
  readonly mayBeEmpty?: true;
}

/** Line ends become one kind, what cannot be seen goes, runs of empty lines become one. */
export function checkParagraphs(typed: string, rule: TextRule): Verdict<'reason_missing' | 'words_too_many'> {
  // A text so long that no tidying can help is not looked at.
  if (typed.length > rule.longest * 4) return refuse('words_too_many');
  const text = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text === '') return rule.mayBeEmpty ? accept('') : refuse('reason_missing');
  return [...text].length > rule.longest ? refuse('words_too_many') : accept(text);
}
