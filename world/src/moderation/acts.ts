// The acts of staff by the word under which the audit keeps them.
import type { Permission } from './permissions.ts';
import { isSanctionKind, sanctionPermission } from './sanctions.ts';

interface ActFacts {
  readonly title: string;
  readonly canBeUndone: boolean;
  /** What somebody must be allowed to do; a sanction's kind decides. */
  readonly permission: Permission | 'by kind';
}

const ACTS = {
  sanction: { title: 'Sanctioned', canBeUndone: true, permission: 'by kind' },
  lift: { title: 'Lifted a sanction', canBeUndone: true, permission: 'sanctions.lift' },
  reset_username: { title: 'Took a username away', canBeUndone: true, permission: 'names.reset' },
  reset_character_name: { title: 'Took a character’s name away', canBeUndone: true, permission: 'names.reset' },
  sign_out: { title: 'Signed somebody out everywhere', canBeUndone: false, permission: 'signins.end' },
  restore_character: { title: 'Restored a character', canBeUndone: true, permission: 'characters.restore' },
  move_login: { title: 'Moved a login', canBeUndone: true, permission: 'logins.move' },
  note: { title: 'Wrote a note', canBeUndone: false, permission: 'notes.write' },
  claim_report: { title: 'Took up a report', canBeUndone: true, permission: 'reports.handle' },
  decide_report: { title: 'Decided a report', canBeUndone: true, permission: 'reports.handle' },
  announce: { title: 'Announced', canBeUndone: true, permission: 'announcements.write' },
  withdraw_announcement: { title: 'Withdrew an announcement', canBeUndone: true, permission: 'announcements.write' },
  grant_role: { title: 'Gave or took a role', canBeUndone: true, permission: 'roles.write' },
  set_permission: { title: 'Changed what a role may do', canBeUndone: true, permission: 'roles.write' },
  undo: { title: 'Undid an act', canBeUndone: false, permission: 'audit.undo' },
} as const satisfies Record<string, ActFacts>;

export type StaffAct = keyof typeof ACTS;

export const STAFF_ACTS = Object.keys(ACTS) as readonly StaffAct[];

export function isStaffAct(word: string): word is StaffAct {
  return Object.hasOwn(ACTS, word);
}

export function staffActTitle(act: StaffAct): string {
  return ACTS[act].title;
}

/** Those with a way back. An undo has none: do the act again instead. */
export type UndoableAct = { [Act in StaffAct]: (typeof ACTS)[Act]['canBeUndone'] extends true ? Act : never }[StaffAct];

export function isUndoableAct(word: string): word is UndoableAct {
  return isStaffAct(word) && ACTS[word].canBeUndone;
}

/** What an act needs to be allowed; of a sanction, by its kind. None for a kind that does not exist. */
export function actPermission(act: StaffAct, kind = ''): Permission | undefined {
  const { permission } = ACTS[act];
  if (permission !== 'by kind') return permission;
  return isSanctionKind(kind) ? sanctionPermission(kind) : undefined;
}
