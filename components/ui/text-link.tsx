// A link in running text or in a list.
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { PendingBar } from './pending-bar.tsx';

export function TextLink({ children, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link {...props}>
      {children}
      <PendingBar />
    </Link>
  );
}
