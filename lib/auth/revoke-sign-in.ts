// Ends a sign-in in the world: its identity reads and does nothing more, in every tab, at once.
import 'server-only';
import { callReducer } from '../spacetime/server/acts.ts';
import { issueGameToken } from './issue-game-token.ts';
import type { SignInClaims } from './sign-in-claims.ts';

/** Best effort: a person who signs out is signed out of the website even while the world cannot be reached. */
export async function revokeSignIn(signIn: SignInClaims): Promise<void> {
  try {
    const { token } = await issueGameToken(signIn);
    await callReducer('sign_out', [], token);
  } catch (error) {
    console.error('A sign-in could not be ended in the world; its game token runs out within minutes.', error);
  }
}
