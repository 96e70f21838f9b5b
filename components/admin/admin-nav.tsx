'use client';
// The staff's own navigation: a column beside the page where there is room, a bar that scrolls sideways where there is not.
import { DoorOpen, Flag, KeyRound, LayoutDashboard, ScrollText, Users } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';
import { isWithin, type Section } from './sections.ts';

const icons = {
  overview: LayoutDashboard,
  users: Users,
  reports: Flag,
  audit: ScrollText,
  providers: DoorOpen,
  roles: KeyRound,
} as const;

export function AdminNav({ sections }: { readonly sections: readonly Section[] }) {
  const path = usePathname();
  const bar = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another present section
  useEffect(() => centreCurrent(bar.current), [path]);

  return (
    <nav ref={bar} aria-label="Staff" className="overflow-x-auto overscroll-x-contain p-1 lg:overflow-visible">
      <ul className="flex justify-between sm:justify-start sm:gap-1 lg:grid">
        {sections.map((section) => {
          const Icon = icons[section.icon];
          return (
            <li key={section.href} className="shrink-0">
              <TextLink
                href={section.href}
                aria-current={isWithin(section, path) ? 'page' : undefined}
                className="flex min-h-11 items-center gap-2.5 border-transparent border-b-[3px] px-1 font-semibold text-muted text-sm sm:px-3 sm:text-base hover:bg-surface hover:text-text aria-[current=page]:border-accent aria-[current=page]:bg-surface aria-[current=page]:text-accent lg:border-b-0 lg:border-l-[3px]"
              >
                <Icon aria-hidden className="hidden size-5 shrink-0 sm:block" />
                {section.label}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** In a bar that scrolls, the present section is in sight. The page itself stays where it is. */
function centreCurrent(bar: HTMLElement | null): void {
  const current = bar?.querySelector('[aria-current="page"]');
  if (!bar || !current) return;
  const [outer, inner] = [bar.getBoundingClientRect(), current.getBoundingClientRect()];
  bar.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}
