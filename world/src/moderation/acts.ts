// The acts of staff by the word under which the audit keeps them.

const ACTS = {
  sanction: { title: 'Sanctioned', canBeUndone: true },
  lift: { title: 'Lifted a sanction', canBeUndone: true },
  reset_username: { title: 'Took a username away', canBeUndone: true },
  reset_character_name: { title: 'Took a character’s name away', canBeUndone: true },
  sign_out: { title: 'Signed somebody out everywhere', canBeUndone: false },
  restore_character: { title: 'Restored a character', canBeUndone: true },
  move_login: { title: 'Moved a login', canBeUndone: true },
  note: { title: 'Wrote a note', canBeUndone: false },
  claim_report: { title: 'Took up a report', canBeUndone: true },
  decide_report: { title: 'Decided a report', canBeUndone: true },
  announce: { title: 'Announced', canBeUndone: true },
  withdraw_announcement: { title: 'Withdrew an announcement', canBeUndone: true },
  grant_role: { title: 'Gave or took a role', canBeUndone: true },
  set_permission: { title: 'Changed what a role may do', canBeUndone: true },
  undo: { title: 'Undid an act', canBeUndone: false },
} as const;

export type StaffAct = keyof typeof ACTS;

export const STAFF_ACTS = Object.keys(ACTS) as readonly StaffAct[];

export function isStaffAct(word: string): word is StaffAct {
  return Object.hasOwn(ACTS, word);
}

export function staffActTitle(act: StaffAct): string {
  return ACTS[act].title;
}

/** Whether there is a way back. An undo has none: do the act again instead. */
export function canBeUndone(act: StaffAct): boolean {
  return ACTS[act].canBeUndone;
}
