// Who knocks: every kind of visitor that rules tell apart, as the columns of the access matrix.

export const ROLES = [
  'visitor',
  'guest',
  'unregistered',
  'player',
  'other player',
  'muted',
  'suspended',
  'banned',
  'signed out',
  'moderator',
  'administrator',
  'staff without second factor',
] as const;

export type Role = (typeof ROLES)[number];

/** What each column means, for the page of the matrix. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  visitor: 'nobody in particular: no sign-in, no guest',
  guest: 'plays without an account',
  unregistered: 'signed in, without a username yet',
  player: 'has an account',
  'other player': 'has another account, and asks for what is the player’s',
  muted: 'a player who may not chat',
  suspended: 'a player who may not play for a while',
  banned: 'a player who may not play any more',
  'signed out': 'a player whose sign-in was ended, and whose browser does not know yet',
  moderator: 'staff, with a second factor',
  administrator: 'staff, with a second factor',
  'staff without second factor': 'an administrator who signed in by password alone',
};
