// The staff's pages. Each of them checks access itself; here only the navigation knows what this person may open.
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AdminFrame } from '#components/admin/admin-frame.tsx';
import { sectionsFor } from '#components/admin/sections.ts';
import { staffPermissions } from '#lib/auth/access.ts';

export const metadata: Metadata = {
  title: { default: 'Staff', template: '%s · Staff · Hollowmere' },
  robots: { index: false },
};

export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  return <AdminFrame sections={sectionsFor(await staffPermissions())}>{children}</AdminFrame>;
}
