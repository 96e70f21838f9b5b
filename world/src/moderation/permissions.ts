// What staff may do, one word each. Which role may do what is data in the module; these are the words it is written in.

const TITLES = {
  'overview.read': 'See the overview',
  'users.read': 'Look people up',
  'notes.write': 'Write notes about people',
  'sanctions.warn': 'Warn',
  'sanctions.mute': 'Mute',
  'sanctions.suspend': 'Suspend',
  'sanctions.ban': 'Ban',
  'sanctions.lift': 'Lift sanctions',
  'names.reset': 'Take names away',
  'signins.end': 'Sign people out',
  'characters.restore': 'Restore characters',
  'logins.move': 'Move logins',
  'reports.handle': 'Handle reports',
  'audit.read': 'Read the audit',
  'audit.undo': 'Undo acts',
  'announcements.write': 'Write announcements',
  'roles.read': 'See roles',
  'roles.write': 'Give and change roles',
} as const;

export type Permission = keyof typeof TITLES;

/** In the order in which pages list them. */
export const PERMISSIONS = Object.keys(TITLES) as readonly Permission[];

export function isPermission(word: string): word is Permission {
  return Object.hasOwn(TITLES, word);
}

export function permissionTitle(permission: Permission): string {
  return TITLES[permission];
}
