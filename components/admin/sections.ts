// The sections of the staff's pages, in the order of the navigation. A new one is a line here and a folder under app/(site)/admin.
import type { Permission } from '@hollowmere/world/moderation';

export interface Section {
  readonly href: string;
  readonly label: string;
  /** Who lacks it does not see the section. The world decides again when it is read. */
  readonly permission: Permission;
  readonly icon: 'overview' | 'users' | 'reports' | 'audit' | 'providers' | 'roles';
}

export const SECTIONS: readonly Section[] = [
  { href: '/admin', label: 'Overview', permission: 'overview.read', icon: 'overview' },
  { href: '/admin/users', label: 'Users', permission: 'users.read', icon: 'users' },
  { href: '/admin/reports', label: 'Reports', permission: 'reports.handle', icon: 'reports' },
  { href: '/admin/audit', label: 'Audit', permission: 'audit.read', icon: 'audit' },
  { href: '/admin/sign-in-providers', label: 'Sign-in', permission: 'overview.read', icon: 'providers' },
  { href: '/admin/roles', label: 'Roles', permission: 'roles.read', icon: 'roles' },
];

export function sectionsFor(permissions: readonly string[]): Section[] {
  return SECTIONS.filter(({ permission }) => permissions.includes(permission));
}

/** Whether a path belongs to a section; the overview is only itself. */
export function isWithin({ href }: Section, path: string): boolean {
  return path === href || (href !== '/admin' && path.startsWith(`${href}/`));
}
