// Things to press: a button, and a link that looks like one.
import { clsx } from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { PendingBar } from './pending-bar.tsx';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'small' | 'medium' | 'large';

interface Appearance {
  readonly look?: Look;
  readonly size?: Size;
}

const looks: Record<Look, string> = {
  primary: 'pixel-key bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'pixel-key bg-raised text-text hover:bg-line [--key-light:rgb(255_255_255/0.1)]',
  quiet:
    'text-text underline decoration-edge decoration-2 underline-offset-4 hover:decoration-accent hover:text-accent',
  danger: 'pixel-key bg-danger-ground text-text hover:bg-danger-raised [--key-light:rgb(255_255_255/0.14)]',
};

const sizes: Record<Size, string> = {
  small: 'min-h-11 px-3 text-base pointer-fine:min-h-9',
  medium: 'min-h-11 px-5 text-base',
  large: 'min-h-14 px-5 text-lg sm:px-8 sm:text-xl',
};

function appearanceOf({ look = 'primary', size = 'medium' }: Appearance, className?: string): string {
  return clsx(
    'inline-flex items-center justify-center gap-2 font-display font-semibold tracking-wide select-none sm:whitespace-nowrap',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-60',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    looks[look],
    sizes[size],
    className,
  );
}

export function Button({ look, size, className, type = 'button', ...props }: ComponentProps<'button'> & Appearance) {
  return (
    <button
      type={type}
      className={appearanceOf({ ...(look && { look }), ...(size && { size }) }, className)}
      {...props}
    />
  );
}

/** Leads to the game: a document of its own, because its security policy differs from that of the other pages. */
export function PlayLink({ look, size, className, ...props }: ComponentProps<'a'> & Appearance) {
  return <a className={appearanceOf({ ...(look && { look }), ...(size && { size }) }, className)} {...props} />;
}

export function ButtonLink({ look, size, className, children, ...props }: ComponentProps<typeof Link> & Appearance) {
  return (
    <Link className={appearanceOf({ ...(look && { look }), ...(size && { size }) }, className)} {...props}>
      {children}
      <PendingBar />
    </Link>
  );
}
