// Roles in words. A role is a row in the world, but its name is known here, so that lists need not ask for it.
import { SHIPPED_ROLES } from '@hollowmere/world/moderation';

export interface RoleChoice {
  readonly key: string;
  readonly title: string;
}

export const ROLE_CHOICES: readonly RoleChoice[] = SHIPPED_ROLES;

/** The roles that somebody with this one may give and take. */
export function rolesBelow(key: string): readonly RoleChoice[] {
  const own = SHIPPED_ROLES.find((role) => role.key === key)?.rank ?? 0;
  return SHIPPED_ROLES.filter(({ rank }) => rank < own);
}

/** The name of a role; empty for none. */
export function roleTitle(key: string): string {
  return ROLE_CHOICES.find((role) => role.key === key)?.title ?? key;
}
