// The letters: plain text, short, each saying what to do when one did not ask for it.

import { LINK_MINUTES } from '../accounts/mail-tokens.ts';
import type { Message } from './post.ts';

const FAREWELL = '\n\nThe lamps are lit.\nHollowmere\n';
const NOT_YOU = 'If that was not you, sign in and change your password, or use “Forgot your password?” at the sign-in.';

export function verifyMessage(to: string, username: string, link: string): Message {
  return {
    to,
    subject: 'Confirm your mail address',
    text: `Somebody, hopefully you, entered this address for the account ${username} at Hollowmere.\n\nOpen this link within ${LINK_MINUTES} minutes to confirm it:\n${link}\n\nIf it was not you, ignore this letter: nothing happens.${FAREWELL}`,
  };
}

export function resetMessage(to: string, username: string, link: string): Message {
  return {
    to,
    subject: 'A new password',
    text: `Somebody, hopefully you, asked for a new password for the account ${username} at Hollowmere.\n\nOpen this link within ${LINK_MINUTES} minutes to choose one:\n${link}\n\nIf it was not you, ignore this letter: your password stays as it is.${FAREWELL}`,
  };
}

export function passwordResetNotice(to: string, username: string): Message {
  return {
    to,
    subject: 'Your password was reset',
    text: `The password of the account ${username} at Hollowmere was reset by mail just now, and every browser was signed out.\n\n${NOT_YOU}${FAREWELL}`,
  };
}

/** To the address before. */
export function emailChangedNotice(to: string, username: string): Message {
  return {
    to,
    subject: 'Your mail address was changed',
    text: `The account ${username} at Hollowmere no longer uses this address. From now on, letters go elsewhere, or nowhere.\n\n${NOT_YOU}${FAREWELL}`,
  };
}

export function accountDeletedNotice(to: string, username: string): Message {
  return {
    to,
    subject: 'Your account is deleted',
    text: `The account ${username}, with which you signed in at Hollowmere, is deleted, as was asked for. Nothing of it is left here.\n\nCharacters live on the website and are deleted there.${FAREWELL}`,
  };
}
