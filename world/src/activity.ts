// What is written down about an account for its owner to read: which things, and each as a sentence. A row keeps the
// kind and a detail; kinds are plain words, so that old rows stay readable when new ones come.

/** A sentence each; `%` is the detail. */
const SENTENCES = {
  registered: 'You chose the username %.',
  terms_accepted: 'You accepted the terms of use, version %.',
  signed_in: 'You signed in through %.',
  signed_out: 'You signed out.',
  sign_in_ended: 'You signed out another device: %.',
  other_sign_ins_ended: 'You signed out all other devices.',
  provider_ended: 'The sign-in ended with the logout at its provider.',
  login_linked: 'A further login was linked: %.',
  login_unlinked: 'A login was unlinked: %.',
  guest_joined: 'The guest % was joined with this account.',
  account_joined: 'The account % was joined with this one.',
  username_changed: 'You changed your username from %.',
  character_created: 'You created the character %.',
  character_renamed: 'You renamed a character: %.',
  character_look_changed: 'You changed the look of %.',
  character_deleted: 'You deleted the character %.',
  character_restored: 'You called back the character %.',
  privacy_changed: 'You changed what others see of you.',
  // Without a name: it is somebody else's, and theirs to be forgotten.
  player_blocked: 'You blocked a player.',
  player_unblocked: 'You no longer block a player.',
  data_exported: 'Your data was downloaded.',
  deletion_requested: 'You asked for this account to be deleted.',
  deletion_cancelled: 'Signing in kept this account from being deleted.',
  // What staff did; why stands with the sanction.
  warned: 'You were warned by staff.',
  muted: 'You were muted by staff.',
  suspended: 'Your account was suspended by staff.',
  banned: 'Your account was banned by staff.',
  sanction_lifted: 'Staff lifted a sanction.',
  username_reset: 'Staff took away the username %.',
  character_name_reset: 'Staff took away the character name %.',
  signed_out_by_staff: 'Staff signed you out everywhere.',
  character_restored_by_staff: 'Staff called back the character %.',
  login_moved_by_staff: 'Staff moved a login to another account, as its owner asked.',
  role_granted: 'You were given the role %.',
  role_taken: 'The role % was taken from you.',
} as const;

export type ActivityKind = keyof typeof SENTENCES;

/** How many an account keeps; the oldest go first. */
export const KEPT_ACTIVITIES = 200;

function isActivityKind(kind: string): kind is ActivityKind {
  return Object.hasOwn(SENTENCES, kind);
}

/** For people. A kind that is not known is told as it is: nothing that was written down is hidden. */
export function activitySentence(kind: string, detail: string): string {
  if (!isActivityKind(kind)) return detail === '' ? kind : `${kind}: ${detail}`;
  const [before, after] = SENTENCES[kind].split('%');
  return after === undefined ? SENTENCES[kind] : `${before}${detail === '' ? 'unknown' : detail}${after}`;
}
