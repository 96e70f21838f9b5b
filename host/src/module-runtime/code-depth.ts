// Tells from a text alone whether it is nested more deeply than any program that somebody wrote. The parser is native and
// calls itself for each level: where its stack ends, the process ends. This looks at characters, strings and comments
// included, since to know what is a string one has to parse; whoever writes that much of these without a comma is refused.

/** Brackets that are open at once. The parser bears three times as many, and half of that on the stack of a thread. */
const MOST_BRACKETS = 1_500;
/** What a chain may weigh: without brackets, a statement nests by its operators and keywords. */
const LONGEST_CHAIN = 64_000;
/** What an operator weighs of which the parser bears a few thousand; of the others it bears many times as many. */
const HEAVY = 32;

const KEYWORD = /(?:await|delete|do|else|for|if|new|typeof|void|while|with|yield)\b/y;
/** The first letters of these. */
const MAY_BEGIN = new Set([...'adefintvwy'].map((letter) => letter.charCodeAt(0)));

/** A third of most bundles, and nothing that nests. */
const SOURCE_MAP = /\n\/\/# sourceMappingURL=[\w+/=:;,.-]*\s*$/;

const ROUND = '('.charCodeAt(0);
const CURLY = '{'.charCodeAt(0);

/** Why the parser must not see this text; null when it may. */
export function depthProblem(text: string): string | null {
  const code = text.replace(SOURCE_MAP, '');
  const open: number[] = [];
  let chain = 0;
  let isInWord = false;
  for (let at = 0; at < code.length; at++) {
    const unit = code.charCodeAt(at);
    const wasInWord = isInWord;
    isInWord = false;
    switch (code[at]) {
      case '(':
      case '[':
      case '{':
        open.push(unit);
        chain = unit === CURLY ? 0 : chain + 1;
        if (open.length > MOST_BRACKETS) return `brackets are nested more than ${MOST_BRACKETS} deep`;
        break;
      case ')':
      case ']':
        open.pop();
        break;
      case '}':
        open.pop();
        chain = 0;
        break;
      case ',':
        chain = 0;
        break;
      case ';':
        // Between those of `for (;;)`, and before `else`, a statement goes on.
        if (open.at(-1) !== ROUND && !code.startsWith('else', at + 1)) chain = 0;
        break;
      case '=':
      case '?':
      case ':':
      case '*':
        chain += HEAVY;
        break;
      case '!':
      case '&':
      case '+':
      case '-':
      case '.':
      case '|':
      case '~':
        chain++;
        break;
      default:
        isInWord = unit > 32;
        if (!wasInWord && MAY_BEGIN.has(unit) && isKeywordAt(code, at)) chain += HEAVY;
    }
    if (chain > LONGEST_CHAIN) return 'a statement has more operators one after the other than can be read';
  }
  return null;
}

function isKeywordAt(code: string, at: number): boolean {
  KEYWORD.lastIndex = at;
  return KEYWORD.test(code);
}
