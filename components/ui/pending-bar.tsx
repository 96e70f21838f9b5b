'use client';
// Inside a link: a line along the top of the window while the page it leads to is on its way.
import { useLinkStatus } from 'next/link';

export function PendingBar() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span
      role="status"
      className="fixed inset-x-0 top-0 z-50 h-1 animate-shimmer bg-[length:200%_100%] bg-[linear-gradient(90deg,transparent,var(--hm-accent),transparent)]"
    >
      <span className="sr-only">Loading …</span>
    </span>
  );
}
