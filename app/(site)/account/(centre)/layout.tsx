// The account centre: its navigation beside its pages. Reads nothing, so that every page waits for its own read alone.
import type { ReactNode } from 'react';
import { AccountNav } from '#components/account/account-nav.tsx';

export default function AccountLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="page-width grid grid-cols-[minmax(0,1fr)] content-start gap-x-10 gap-y-6 py-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-12">
      <AccountNav />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
