// Values of a request's query that are one of a few words. What is misspelt is refused: taken for absent, `?clear=ture` would
// do something else than was meant.
import { HttpError } from './reply.ts';

/** Null where it is not given. Throws 400 for any other word. */
export function oneOf<Word extends string>(url: URL, name: string, words: readonly Word[]): Word | null {
  const given = url.searchParams.get(name);
  if (given === null) return null;
  const word = words.find((known) => known === given);
  if (word === undefined) throw new HttpError(400, `${name} must be ${words.join(' or ')}.`);
  return word;
}

export function flag(url: URL, name: string, { absent }: { readonly absent: boolean }): boolean {
  const word = oneOf(url, name, ['true', 'false']);
  return word === null ? absent : word === 'true';
}
