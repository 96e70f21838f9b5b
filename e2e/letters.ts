// The letters of the bundled provider: without a mail server it writes them into a folder beside its data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from '../scripts/stack/stack.ts';
import { expect } from './fixtures.ts';

/** The link of the newest letter with this subject, once it has been written. */
export async function linkInLetter(stack: Stack, subject: string): Promise<string> {
  let link: string | undefined;
  await expect.poll(() => (link = newestLink(stack, subject)), { message: `a letter “${subject}”` }).toBeTruthy();
  return link ?? '';
}

function newestLink({ dataDirectory }: Stack, subject: string): string | undefined {
  const folder = join(dataDirectory, 'idp', 'mail');
  const letters = readdirSync(folder)
    .sort()
    .map((name) => withoutQuoting(readFileSync(join(folder, name), 'utf8')));
  const newest = letters.findLast((letter) => letter.includes(`Subject: ${subject}`));
  return newest && /http:\S+/.exec(newest)?.[0];
}

/** Quoted-printable: soft line ends and escaped signs. */
function withoutQuoting(source: string): string {
  return source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
