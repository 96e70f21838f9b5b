// A template tag for HTML that escapes whatever is put into it, so that forgetting to is not possible.

/** Text that is HTML already. Made by `html` alone. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Only for text that this program wrote itself, such as the form that oidc-provider hands to its sign-out page. */
  static trusted(text: string): Html {
    return new Html(text);
  }

  toString(): string {
    return this.#text;
  }
}

type Piece = Html | string | number | null | undefined | false | readonly Html[];

/** Strings and numbers are escaped, for text and for quoted attributes; `Html` goes in as it is; null, undefined and false vanish. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  let text = strings[0] ?? '';
  for (const [index, piece] of pieces.entries()) text += written(piece) + (strings[index + 1] ?? '');
  return Html.trusted(text);
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  if (typeof piece === 'object') return piece.join('');
  return escaped(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
