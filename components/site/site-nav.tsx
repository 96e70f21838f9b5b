'use client';
// The links of the header: in a row where there is room, behind a menu button where there is not. The menu is a popover of the
// browser's own: it opens without any script, closes on Escape and on a click beside it, and gives the focus back.
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';

interface SiteNavProps {
  readonly links: readonly { readonly href: string; readonly label: string }[];
  /** Buttons after the links. */
  readonly children: ReactNode;
}

const MENU = 'main-menu';

export function SiteNav({ links, children }: SiteNavProps) {
  const path = usePathname();
  const closeMenu = () => document.getElementById(MENU)?.hidePopover();
  const items = links.map(({ href, label }) => (
    <li key={href}>
      <TextLink
        href={href}
        onClick={closeMenu}
        aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
        className="flex min-h-11 items-center px-1 font-semibold hover:text-accent aria-[current=page]:text-accent aria-[current=page]:underline aria-[current=page]:decoration-[3px] aria-[current=page]:underline-offset-8"
      >
        {label}
      </TextLink>
    </li>
  ));
  return (
    <>
      <nav aria-label="Main" className="hidden items-center gap-6 lg:flex">
        <ul className="flex gap-5">{items}</ul>
        <div className="flex items-center gap-3">{children}</div>
      </nav>
      <button
        type="button"
        popoverTarget={MENU}
        className="-mr-2 grid size-11 place-items-center hover:text-accent lg:hidden"
      >
        <svg aria-hidden="true" viewBox="0 0 8 8" className="size-6" shapeRendering="crispEdges" fill="currentColor">
          <path d="M0 1h8v1H0zM0 4h8v1H0zM0 7h8v1H0z" />
        </svg>
        <span className="sr-only">Menu</span>
      </button>
      <nav
        id={MENU}
        popover="auto"
        aria-label="Menu"
        className="pixel-frame fixed inset-x-[3px] top-[4.5rem] m-0 w-auto max-w-none bg-page p-4 text-text backdrop:bg-black/50 lg:hidden"
      >
        <ul className="grid gap-1 pb-3">{items}</ul>
        <div className="flex flex-wrap items-center gap-3">{children}</div>
      </nav>
    </>
  );
}
