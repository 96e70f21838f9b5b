// Who may open a page. A page asks for what it needs and gets it, or the visitor is sent to where it can be had.
// Where the world is asked, it is asked with the visitor's own token: the website knows nothing better.
import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { AppError } from '../errors/app-error.ts';
import { type OwnStatus, ownStatus } from '../spacetime/server/reads/own-status.ts';
import { issueGameToken } from './issue-game-token.ts';
import { getVisitor, type Visitor } from './session.ts';

/** A visitor with a game token to read and act with. */
export interface Passenger extends Visitor {
  readonly token: string;
}

/** A passenger who has a username. */
export interface Player extends Passenger {
  readonly username: string;
}

/** One token and one look at the account for each request, however many parts of a page ask. */
const getPass = cache(async (): Promise<Passenger | null> => {
  const visitor = await getVisitor();
  return visitor && { ...visitor, token: (await issueGameToken(visitor.signIn)).token };
});

const getStatus = cache((token: string): Promise<OwnStatus> => ownStatus(token));

/** @throws redirect to the sign-in page */
async function requireSignIn(returnTo: string): Promise<Passenger> {
  return (await getPass()) ?? redirect(signInPath(returnTo));
}

/** Signed in and not registered yet: everybody else is sent on. @throws redirect, AppError world_unreachable */
export async function requireNewcomer(returnTo: string): Promise<Passenger> {
  const passenger = await requireSignIn(returnTo);
  const status = await statusOf(passenger, returnTo);
  if (status.state !== 'unregistered') redirect('/characters');
  return passenger;
}

/** Signed in and registered, and not banned. @throws redirect, AppError world_unreachable */
export async function requirePlayer(returnTo: string): Promise<Player> {
  const { player, status } = await requireAccount(returnTo);
  if (status.state === 'banned') redirect('/account');
  return player;
}

/** Signed in and registered; a banned person may come in, too, and read why. @throws redirect, AppError world_unreachable */
export async function requireAccount(returnTo: string): Promise<{ player: Player; status: OwnStatus }> {
  const passenger = await requireSignIn(returnTo);
  const status = await statusOf(passenger, returnTo);
  if (status.state === 'unregistered') redirect('/register');
  return { player: { ...passenger, username: status.username }, status };
}

/** For handlers of forms and requests, which answer and do not redirect. @throws AppError signed_out */
export async function requirePass(): Promise<Passenger> {
  const pass = await getPass();
  if (!pass) throw new AppError('signed_out');
  return pass;
}

function signInPath(returnTo: string, reason?: 'ended'): string {
  const query = new URLSearchParams({ returnTo, ...(reason && { reason }) });
  return `/sign-in?${query}`;
}

async function statusOf({ token }: Passenger, returnTo: string): Promise<OwnStatus> {
  const status = await getStatus(token).catch((error: unknown) => {
    // The world does not accept a token we have just made: nobody can be signed in there.
    if (error instanceof AppError && error.code === 'signed_out') return null;
    throw error;
  });
  if (!status || status.state === 'signed_out') redirect(signInPath(returnTo, 'ended'));
  return status;
}
