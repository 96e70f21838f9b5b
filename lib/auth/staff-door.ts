// Why the world lets a member of staff in only after a better proof, or not at all. The reasons are its refusals; the words are for them.
import { WorldRefusal } from '../errors/world-refusal.ts';

const doors = {
  needs_second_factor: {
    title: 'One more proof, please',
    text: 'Work on other people’s accounts needs a second factor: an app with codes, or a passkey. Add one where you sign in, then sign in again.',
    way: 'account page',
  },
  needs_fresh_sign_in: {
    title: 'It has been a while',
    text: 'Work on other people’s accounts needs a sign-in of the last few hours. Please sign in again.',
    way: 'sign in again',
  },
  untrusted_provider: {
    title: 'Please sign in another way',
    text: 'Staff of this world sign in at certain providers only, and this sign-in is from another one.',
    way: 'choose provider',
  },
  not_permitted: {
    title: 'That is not part of your role',
    text: 'Your role does not include this page. If it should, ask an administrator.',
    way: 'none',
  },
} as const;

export type StaffDoor = keyof typeof doors;

export const staffDoors: Readonly<
  Record<StaffDoor, { title: string; text: string; way: (typeof doors)[StaffDoor]['way'] }>
> = doors;

export function isStaffDoor(reason: string | undefined): reason is StaffDoor {
  return reason !== undefined && Object.hasOwn(doors, reason);
}

/** The reason in a refusal of the world, `not_staff` included; null for every other error. */
export function staffDoorOf(error: unknown): StaffDoor | 'not_staff' | null {
  const refusal: string | null = error instanceof WorldRefusal ? error.refusal : null;
  if (refusal === 'not_staff') return refusal;
  return refusal !== null && isStaffDoor(refusal) ? refusal : null;
}
