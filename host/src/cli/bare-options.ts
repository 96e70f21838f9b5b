// Options that may stand without a value: what follows them is no value of theirs, but what the command is about.
// `publish --yes my-db` names a database, as it does for the official command line.

export const DELETE_DATA = ['always', 'on-conflict', 'never'] as const;

const MEANT_BY: ReadonlyMap<string, string> = new Map([
  ['--yes', '--yes=all'],
  ['-y', '--yes=all'],
  ['--delete-data', '--delete-data=always'],
  ['-c', '--delete-data=always'],
]);

/** The same words, with what is meant where no value is given. `-c on-conflict` is a value all the same. */
export function withValues(words: readonly string[]): string[] {
  const end = words.indexOf('--');
  return words.map((word, at) => {
    const meant = end >= 0 && at > end ? undefined : MEANT_BY.get(word);
    const isGiven = meant?.startsWith('--delete-data') && DELETE_DATA.some((when) => when === words[at + 1]);
    return meant === undefined || isGiven ? word : meant;
  });
}
