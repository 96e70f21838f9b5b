// The foot of every page but the game's.
import { Suspense } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';
import { WorldStatus, WorldStatusPending } from './world-status.tsx';

const links = [
  { href: '/', label: 'Home' },
  { href: '/how-to-play', label: 'How to play' },
  { href: '/hiscores', label: 'Hiscores' },
  { href: '/players', label: 'Players' },
  { href: '/account', label: 'Your account' },
  { href: '/settings', label: 'Settings' },
  { href: '/developers', label: 'For developers' },
  { href: '/terms', label: 'Terms' },
  { href: '/privacy', label: 'Privacy' },
];

export function SiteFooter() {
  return (
    <footer className="mt-20 border-line border-t-[3px] bg-sunken">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6 text-muted">
        <Suspense fallback={<WorldStatusPending />}>
          <WorldStatus />
        </Suspense>
        <nav aria-label="Footer">
          <ul className="flex flex-wrap gap-x-6 text-sm">
            {links.map(({ href, label }) => (
              <li key={href}>
                <TextLink
                  href={href}
                  prefetch={false}
                  className="inline-flex min-h-11 min-w-11 items-center hover:text-accent pointer-fine:min-h-8"
                >
                  {label}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
