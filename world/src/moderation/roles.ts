// The roles a world begins with. From then on they are rows, and staff change what a role may do.
import { PERMISSIONS, type Permission } from './permissions.ts';

export interface ShippedRole {
  readonly key: string;
  readonly title: string;
  /** Nobody acts on somebody of the same or a higher rank. Everybody without a role has rank 0. */
  readonly rank: number;
  readonly permissions: readonly Permission[];
}

/** Of this role nobody takes away `roles.write`: somebody must be able to give it back. */
export const ADMINISTRATOR = 'administrator';

const MODERATOR_LACKS: readonly Permission[] = [
  'sanctions.ban',
  'logins.move',
  'audit.undo',
  'announcements.write',
  'roles.write',
];

export const SHIPPED_ROLES: readonly ShippedRole[] = [
  {
    key: 'moderator',
    title: 'Moderator',
    rank: 10,
    permissions: PERMISSIONS.filter((permission) => !MODERATOR_LACKS.includes(permission)),
  },
  { key: ADMINISTRATOR, title: 'Administrator', rank: 20, permissions: PERMISSIONS },
];
