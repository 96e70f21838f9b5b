// What staff and reporting players write, checked: the text as it is kept, or a refusal.
import { checkParagraphs, REASON_MAX, type TextRule } from '@hollowmere/world/moderation';
import { refuse } from '../refuse.ts';

/** @throws SenderError reason_missing, words_too_many */
export function checkedText(typed: string, rule: TextRule): string {
  const checked = checkParagraphs(typed, rule);
  return checked.ok ? checked.value : refuse(checked.code);
}

/** Why staff did something: always said. */
export function checkedReason(typed: string): string {
  return checkedText(typed, { longest: REASON_MAX });
}
