// What players report about each other, and what may come of a report.
import { isOneOf } from '../choices.ts';

const CATEGORIES = {
  harassment: 'Insults or harassment',
  cheating: 'Cheating',
  name: 'An offensive name',
  spam: 'Spam or advertising',
  other: 'Something else',
} as const;

export type ReportCategory = keyof typeof CATEGORIES;

/** In the order in which forms offer them. */
export const REPORT_CATEGORIES = Object.keys(CATEGORIES) as readonly ReportCategory[];

export function isReportCategory(word: string): word is ReportCategory {
  return Object.hasOwn(CATEGORIES, word);
}

export function reportCategoryTitle(category: ReportCategory): string {
  return CATEGORIES[category];
}

export const REPORT_VERDICTS = ['upheld', 'rejected'] as const;
export type ReportVerdict = (typeof REPORT_VERDICTS)[number];
export const REPORT_STATES = ['open', ...REPORT_VERDICTS] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export function isReportVerdict(word: string): word is ReportVerdict {
  return isOneOf(REPORT_VERDICTS, word);
}

export function isReportState(word: string): word is ReportState {
  return isOneOf(REPORT_STATES, word);
}
