// What a report has to say, wherever somebody writes one.
import { checkParagraphs, REASON_MAX } from '@hollowmere/world/moderation';

export const CATEGORY_MISSING = 'Please choose what it is about.';

/** A category says enough by itself, except the one that says nothing. */
export const checkReportText = (category: string, typed: string) =>
  checkParagraphs(typed, { longest: REASON_MAX, ...(category !== 'other' && { mayBeEmpty: true }) });
