// How a person wants Hollowmere to look and speak, and what strangers may see of them. Kept with the account, mirrored
// in the browser; the same rules for both. Which keys do what is keys.ts.
import { isOneOf, stillOffered } from './choices.ts';
import { areKeysValid, type ChosenKey } from './keys.ts';

/** `system` is dusk, or day where the device is set to light. */
export const THEMES = ['dusk', 'night', 'day', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** `full` moves even where the device asks for less. */
export const MOTIONS = ['system', 'reduced', 'full'] as const;
export type MotionPreference = (typeof MOTIONS)[number];

/** Per cent of the browser's own size. */
export const TEXT_SIZES = [100, 112, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How dates and numbers can be written, beside the browser's own way (''). Each names itself in itself. */
export const LANGUAGES = {
  'en-GB': 'English (United Kingdom)',
  'en-US': 'English (United States)',
  'cs-CZ': 'Čeština',
  'da-DK': 'Dansk',
  'de-DE': 'Deutsch',
  'de-CH': 'Deutsch (Schweiz)',
  'es-ES': 'Español',
  'fr-FR': 'Français',
  'it-IT': 'Italiano',
  'hu-HU': 'Magyar',
  'nl-NL': 'Nederlands',
  'nb-NO': 'Norsk',
  'pl-PL': 'Polski',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
  'ro-RO': 'Română',
  'fi-FI': 'Suomi',
  'sv-SE': 'Svenska',
  'tr-TR': 'Türkçe',
  'el-GR': 'Ελληνικά',
  'uk-UA': 'Українська',
  'ja-JP': '日本語',
  'ko-KR': '한국어',
} as const satisfies Record<string, string>;
export type Language = keyof typeof LANGUAGES | '';

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly motion: MotionPreference;
  readonly textSize: TextSize;
  readonly keys: readonly ChosenKey[];
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: '',
  theme: 'dusk',
  motion: 'system',
  textSize: 100,
  keys: [],
};

/** What a person hides from everybody but themselves and those who look after the game. */
export interface Privacy {
  readonly hideFromSearch: boolean;
  readonly hideLastSeen: boolean;
  readonly hideProfile: boolean;
}

export const NOTHING_HIDDEN: Privacy = { hideFromSearch: false, hideLastSeen: false, hideProfile: false };

/** As it comes from outside: anything may stand in it. */
export interface ClaimedPreferences {
  readonly language: string;
  readonly theme: string;
  readonly motion: string;
  readonly textSize: number;
  readonly keys: readonly ChosenKey[];
}

/** Whether every part is among those offered. */
export function arePreferences(claimed: ClaimedPreferences): claimed is Preferences {
  const { language, theme, motion, textSize, keys } = claimed;
  return (
    (language === '' || Object.hasOwn(LANGUAGES, language)) &&
    isOneOf(THEMES, theme) &&
    isOneOf(MOTIONS, motion) &&
    isOneOf(TEXT_SIZES, textSize) &&
    areKeysValid(keys)
  );
}

/** What was kept by another version: whatever is no longer offered becomes what it is for newcomers. */
export const asPreferences = (claimed: Partial<ClaimedPreferences>): Preferences =>
  stillOffered(claimed, DEFAULT_PREFERENCES, arePreferences);
