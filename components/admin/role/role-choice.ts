// Roles in words. A role is a row in the world, but its name is known here, so that lists need not ask for it.
import { SHIPPED_ROLES } from '@hollowmere/world/moderation';

export interface RoleChoice {
  readonly key: string;
  readonly title: string;
}

export const ROLE_CHOICES: readonly RoleChoice[] = SHIPPED_ROLES;

/** The name of a role; empty for none. */
export function roleTitle(key: string): string {
  return ROLE_CHOICES.find((role) => role.key === key)?.title ?? key;
}
