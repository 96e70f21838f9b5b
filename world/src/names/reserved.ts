// Words that no player may carry as a name: those of the staff and of the house, and those that mean nobody or everybody.
import { undisguised } from './confusable.ts';

/** Refused as the whole name and as a word of it: `the-admin`, `mod_1`. */
const WORDS = [
  'account',
  'admin',
  'admins',
  'administrator',
  'anonymous',
  'api',
  'dev',
  'developer',
  'everyone',
  'gamemaster',
  'gm',
  'guest',
  'help',
  'here',
  'hollowmere',
  'mod',
  'mods',
  'moderator',
  'nobody',
  'none',
  'npc',
  'null',
  'official',
  'operator',
  'owner',
  'root',
  'security',
  'server',
  'staff',
  'support',
  'sysop',
  'system',
  'team',
  'undefined',
  'unknown',
] as const;

/** Refused also at the beginning of a longer word: `AdminJohn`, `hollowmere2`. */
const BEGINNINGS = ['admin', 'moderator', 'hollowmere', 'gamemaster', 'guest', 'formerplayer'] as const;

const reservedWords = new Set<string>(WORDS.map(undisguised));
const reservedBeginnings = BEGINNINGS.map(undisguised);

/** Whether a name is reserved, or looks or sounds like it. */
export function isReserved(name: string): boolean {
  const whole = undisguised(name);
  if (reservedWords.has(whole)) return true;
  if (reservedBeginnings.some((beginning) => whole.startsWith(beginning))) return true;
  return wordsOf(name).some((word) => reservedWords.has(undisguised(word)));
}

/** The words of a name: between separators, and each hump of `camelCase`. Digits at its end belong to no word. */
function wordsOf(name: string): string[] {
  const separated = name.split(/[\s_'’-]+/);
  const humps = separated.flatMap((part) => part.split(/(?<=\p{Ll})(?=\p{Lu})/u));
  return [...separated, ...humps].map((word) => word.replace(/^\d+|\d+$/g, '')).filter((word) => word !== '');
}
