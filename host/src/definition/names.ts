// Naming as the engine does it: what a module's source calls things becomes snake_case for tables, columns and
// functions, PascalCase for types and camelCase for variants. Words are split the way the engine's converter splits
// them, digits included, so that `player2Name` is `player_2_name`.

/** Whether names are converted at all is the module's choice. */
export interface Naming {
  /** Tables, columns, functions, parameters, fields. */
  snake(name: string): string;
  /** Variants of sums. */
  camel(name: string): string;
  /** Named types. */
  pascal(name: string): string;
}

export const CONVERTING: Naming = { snake: toSnakeCase, camel: toCamelCase, pascal: toPascalCase };

const same = (name: string): string => name;
export const VERBATIM: Naming = { snake: same, camel: same, pascal: same };

const DELIMITER = /[_\- ]/u;
const DIGIT = /^[0-9]$/;

function isUpper(letter: string): boolean {
  return letter.toUpperCase() !== letter.toLowerCase() && letter === letter.toUpperCase();
}

function isLower(letter: string): boolean {
  return letter.toUpperCase() !== letter.toLowerCase() && letter === letter.toLowerCase();
}

/** Whether a word begins at `letter`, given its neighbours. */
function beginsWord(before: string, letter: string, after: string | undefined): boolean {
  if (DIGIT.test(before) !== DIGIT.test(letter)) return isCased(before) || isCased(letter);
  if (!isUpper(letter)) return false;
  // `aB`, and the last capital of an acronym: `HTTPServer` is http, server.
  return isLower(before) || (isUpper(before) && after !== undefined && isLower(after));
}

function isCased(letter: string): boolean {
  return isUpper(letter) || isLower(letter);
}

/** The words of a name: split at `_`, `-` and spaces, before capitals, around runs of digits, after acronyms. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  let word = '';
  const letters = [...name];
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1];
    if (DELIMITER.test(letter)) {
      words.push(word);
      word = '';
    } else if (before !== undefined && beginsWord(before, letter, letters[index + 1])) {
      words.push(word);
      word = letter;
    } else {
      word += letter;
    }
  }
  words.push(word);
  return words.filter((found) => found !== '');
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

export function toSnakeCase(name: string): string {
  return wordsOf(name)
    .map((word) => word.toLowerCase())
    .join('_');
}

export function toPascalCase(name: string): string {
  return wordsOf(name).map(capitalised).join('');
}

export function toCamelCase(name: string): string {
  return wordsOf(name)
    .map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word)))
    .join('');
}
