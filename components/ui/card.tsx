// A panel on the page.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export function Card({ className, ...props }: ComponentProps<'div'>) {
  return <div className={clsx('pixel-frame m-[3px] bg-surface p-5 sm:p-6', className)} {...props} />;
}
