// Names that look alike count as one name. This file folds a name to what the eye keeps of it; the rules of which
// names are allowed are in username.ts and character-name.ts.

/** Letters that Unicode does not take apart, as a reader of English would read them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'l',
  ł: 'l',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
};

/**
 * The key under which a name is unique: case, accents and separators do not tell names apart, nor do characters that
 * look the same in our fonts (`I`, `l` and `1`; `O` and `0`).
 */
export function nameKey(name: string): string {
  return plainLetters(name)
    .replace(/[^a-z0-9]/gu, (sign) => (/\p{L}/u.test(sign) ? sign : ''))
    .replace(/[i1]/g, 'l')
    .replace(/0/g, 'o');
}

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  l: 'i',
};

/**
 * What a name would be without disguise: digits for letters, strokes through letters and doubled strokes undone,
 * separators dropped. Only for comparing with reserved words, where being too strict costs little; both sides are folded.
 */
export function undisguised(name: string): string {
  return plainLetters(name)
    .replace(/[^a-z0-9]/g, '')
    .replace(/[0134578l]/g, (sign) => DISGUISES[sign] ?? sign)
    .replace(/vv/g, 'w')
    .replace(/rn/g, 'm');
}

/** In lower case, without marks, and with the letters that Unicode does not take apart as a reader takes them. */
function plainLetters(name: string): string {
  const withoutMarks = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return withoutMarks.replace(/[^a-z0-9]/gu, (letter) => LETTERS[letter] ?? letter);
}
