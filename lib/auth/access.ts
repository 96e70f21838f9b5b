// Who may open a page. A page asks for what it needs and gets it, or the visitor is sent to where it can be had.
// Where the world is asked, it is asked with the visitor's own token: the website knows nothing better.
// A page's own read may be started beside the look at the account, so that it waits for one round trip and not for two.
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { AppError } from '../errors/app-error.ts';
import { WorldRefusal } from '../errors/world-refusal.ts';
import { type OwnStatus, ownStatus } from '../spacetime/server/reads/own-status.ts';
import { issueGameToken } from './issue-game-token.ts';
import { getVisitor, type Visitor } from './session.ts';
import { signInPath } from './sign-in-path.ts';
import { staffDoorOf } from './staff-door.ts';

/** A visitor with a game token to read and act with. */
export interface Passenger extends Visitor {
  readonly token: string;
}

/** A passenger who has a username. */
export interface Player extends Passenger {
  readonly username: string;
}

/** A player, and what the world says about their account. */
export interface Access {
  readonly player: Player;
  readonly status: OwnStatus;
}

export interface AccessWith<Data> extends Access {
  readonly data: Data;
}

/** Reads with the visitor's token. Started before anybody knows whether they may come in: the world judges it on its own. */
export type Read<Data> = (token: string) => Promise<Data>;

/** One token and one look at the account for each request, however many parts of a page ask. */
const getPass = cache(async (): Promise<Passenger | null> => {
  const visitor = await getVisitor();
  return visitor && { ...visitor, token: (await issueGameToken(visitor.signIn)).token };
});

const getStatus = cache((token: string): Promise<OwnStatus> => ownStatus(token));

/** Signed in, with or without a username. @throws redirect, AppError world_unreachable */
export async function requireSignedIn(returnTo: string): Promise<{ passenger: Passenger; status: OwnStatus }> {
  const passenger = await requirePassenger(returnTo);
  return { passenger, status: await statusOf(passenger, returnTo) };
}

/** As {@link requireSignedIn}, with a read beside it. @throws also what the read throws */
export async function requireSignedInWith<Data>(
  returnTo: string,
  read: (passenger: Passenger) => Promise<Data>,
): Promise<{ passenger: Passenger; status: OwnStatus; data: Data }> {
  return beside(returnTo, read, () => requireSignedIn(returnTo));
}

/** Signed in and not registered yet, with a read beside it: everybody else is sent on. @throws redirect, AppError world_unreachable */
export async function requireNewcomerWith<Data>(
  returnTo: string,
  read: Read<Data>,
): Promise<{ passenger: Passenger; data: Data }> {
  return beside(
    returnTo,
    ({ token }) => read(token),
    async () => {
      const { passenger, status } = await requireSignedIn(returnTo);
      if (status.state !== 'unregistered') redirect('/characters');
      return { passenger };
    },
  );
}

/** Signed in and registered; who is banned or suspended may come in, too, and read why. @throws redirect, AppError world_unreachable */
export async function requireAccount(returnTo: string): Promise<Access> {
  const { passenger, status } = await requireSignedIn(returnTo);
  if (status.state === 'unregistered') redirect('/register');
  return { player: { ...passenger, username: status.username }, status };
}

/** As {@link requireAccount}, with a read beside it. @throws also what the read throws */
export async function requireAccountWith<Data>(returnTo: string, read: Read<Data>): Promise<AccessWith<Data>> {
  return beside(
    returnTo,
    ({ token }) => read(token),
    () => requireAccount(returnTo),
  );
}

/** Signed in, registered, and free to play: not banned, not suspended, with a name of their own. @throws redirect, AppError world_unreachable */
export async function requirePlayer(returnTo: string): Promise<Access> {
  const access = await requireAccount(returnTo);
  const { state, needsRename } = access.status;
  if (state === 'banned' || state === 'suspended') redirect('/account');
  if (needsRename) redirect('/account/name');
  return access;
}

/** As {@link requirePlayer}, with a read beside it. @throws also what the read throws */
export async function requirePlayerWith<Data>(returnTo: string, read: Read<Data>): Promise<AccessWith<Data>> {
  return beside(
    returnTo,
    ({ token }) => read(token),
    () => requirePlayer(returnTo),
  );
}

/**
 * Staff, with this permission where one is named; for everybody else there is no such page. Second factor and fresh sign-in
 * are judged by the world when it is read or acted upon: see {@link requireStaffWith}. @throws redirect, notFound
 */
export async function requireStaff(returnTo: string, permission?: string): Promise<Access> {
  const access = await requirePlayer(returnTo);
  const { role, permissions } = access.status;
  if (role === '') notFound();
  if (permission && !permissions.includes(permission)) redirect(staffDoorPath('not_permitted', returnTo));
  return access;
}

/** As {@link requireStaff}, with a read beside it. Where the world wants a better proof, the person is led to give it. */
export async function requireStaffWith<Data>(
  returnTo: string,
  permission: string | undefined,
  read: Read<Data>,
): Promise<AccessWith<Data>> {
  try {
    return await beside(
      returnTo,
      ({ token }) => read(token),
      () => requireStaff(returnTo, permission),
    );
  } catch (error) {
    const door = staffDoorOf(error);
    if (door === 'not_staff') notFound();
    if (door) redirect(staffDoorPath(door, returnTo));
    throw error;
  }
}

/** What the visitor may do as staff, to draw a page by; nothing for everybody else. Sends nobody away: the pages do. */
export async function staffPermissions(): Promise<readonly string[]> {
  const pass = await getPass();
  if (!pass) return [];
  const status = await getStatus(pass.token).catch(() => null);
  return status?.permissions ?? [];
}

/** For handlers of forms and requests, which answer and do not redirect. @throws AppError signed_out */
export async function requirePass(): Promise<Passenger> {
  const pass = await getPass();
  if (!pass) throw new AppError('signed_out');
  return pass;
}

async function beside<Entered, Data>(
  returnTo: string,
  read: (passenger: Passenger) => Promise<Data>,
  enter: () => Promise<Entered>,
): Promise<Entered & { data: Data }> {
  const reading = read(await requirePassenger(returnTo));
  // Whoever is sent away needs no answer, and their refusal is nobody's business.
  reading.catch(() => undefined);
  const entered = await enter();
  return { ...entered, data: await reading };
}

/** @throws redirect to the sign-in page */
async function requirePassenger(returnTo: string): Promise<Passenger> {
  return (await getPass()) ?? redirect(signInPath(returnTo));
}

function staffDoorPath(reason: string, returnTo: string): string {
  return `/admin-access?${new URLSearchParams({ reason, returnTo })}`;
}

async function statusOf({ token }: Passenger, returnTo: string): Promise<OwnStatus> {
  const status = await getStatus(token).catch((error: unknown) => {
    // The world does not accept a token we have just made: nobody can be signed in there.
    if (error instanceof AppError && error.code === 'signed_out') return null;
    if (error instanceof WorldRefusal && error.refusal === 'foreign_token') return null;
    throw error;
  });
  const isOver = !status || status.state === 'signed_out' || status.state === 'joined';
  if (isOver) redirect(signInPath(returnTo, 'ended'));
  return status;
}
