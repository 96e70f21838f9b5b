// Giving and taking roles by the owner's hand, through the module's own `grantRole`.
import { isErrorCode, sentenceOf } from '../../world/src/errors.ts';
import { spacetime } from './command-line.ts';
import type { WorldTarget } from './world-settings.ts';

/** What `grant` gives when no role is named: the first of a world's staff gives roles to everybody else. */
export const FIRST_ROLE = 'administrator';

/** An empty role takes it away. @throws Error in words when the world refuses, or is not there */
export async function changeRole(target: WorldTarget, username: string, role: string): Promise<void> {
  const words = [username, role].map((word) => JSON.stringify(word));
  try {
    await spacetime(['call', target.database, 'grant_role', ...words, '--yes', ...target.flags], target.environment);
  } catch (error) {
    throw new Error(refusalIn((error as Error).message, username, role), { cause: error });
  }
}

/** The world's refusal as a sentence about this person; what is no refusal stays as it is. */
export function refusalIn(message: string, username: string, role: string): string {
  const code = [...message.matchAll(/\b([a-z_]+): /g)].map(([, word]) => word ?? '').find(isErrorCode);
  switch (code) {
    case undefined:
      return message;
    case 'no_such_user':
      return `Nobody is called ${username}. They have to choose that username on the website first.`;
    case 'no_such_role':
      return `There is no role ${role}.`;
    case 'guests_cannot':
      return `${username} is a guest, and guests cannot have a role.`;
    case 'nothing_changed':
      return role === '' ? `${username} has no role.` : `${username} is ${role} already.`;
    default:
      return sentenceOf(code);
  }
}
