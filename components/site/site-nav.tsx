'use client';
import { clsx } from 'clsx';
import { Menu, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
// The links of the header: in a row where there is room, behind a menu button where there is not.
import { TextLink } from '#components/ui/text-link.tsx';
import { EnterLink } from './enter-link.tsx';
import { SignInForm } from './sign-in-form.tsx';

const everybody = [{ href: '/how-to-play', label: 'How to play' }];
const signedIn = [
  { href: '/characters', label: 'Characters' },
  { href: '/account', label: 'Account' },
];

export function SiteNav({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const path = usePathname();
  const menuId = useId();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpen(false), [path]);

  const closeOnEscape = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    toggle.current?.focus();
  };

  const links = isSignedIn ? [...everybody, ...signedIn] : everybody;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anywhere inside
    <div className="contents" onKeyDown={closeOnEscape}>
      <button
        ref={toggle}
        type="button"
        className="-mr-2 grid size-11 place-items-center md:hidden"
        aria-expanded={isOpen}
        aria-controls={menuId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <X aria-hidden /> : <Menu aria-hidden />}
        <span className="sr-only">{isOpen ? 'Close the menu' : 'Open the menu'}</span>
      </button>
      <nav
        id={menuId}
        aria-label="Main"
        className={clsx(
          'w-full flex-col gap-1 pt-2 pb-3 md:flex md:w-auto md:flex-row md:items-center md:gap-5 md:p-0',
          isOpen ? 'flex animate-fade' : 'hidden',
        )}
      >
        {links.map(({ href, label }) => (
          <TextLink
            key={href}
            href={href}
            aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
            className={clsx(
              'flex min-h-11 items-center px-1 font-semibold hover:text-accent',
              'aria-[current=page]:text-accent aria-[current=page]:underline aria-[current=page]:decoration-[3px] aria-[current=page]:underline-offset-8',
            )}
          >
            {label}
          </TextLink>
        ))}
        <div className="flex flex-wrap items-center gap-3 pt-2 md:pt-0">
          {!isSignedIn && (
            <SignInForm returnTo="/characters" look="secondary" size="small">
              Sign in
            </SignInForm>
          )}
          <EnterLink isSignedIn={isSignedIn} size="small">
            Play
          </EnterLink>
        </div>
      </nav>
    </div>
  );
}
