'use client';
// The ways between the pages of the account centre: a column where there is room, else one line that unfolds.
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { TextLink } from '#components/ui/text-link.tsx';
import { accountAreas } from './account-pages.ts';

export function AccountNav() {
  const path = usePathname();
  const here = accountAreas.flatMap(({ pages }) => pages).find(({ href }) => href === path);
  return (
    <>
      {/* Without scripts it opens, too; a new page closes it. */}
      <details key={path} className="group pixel-frame m-[3px] bg-surface lg:hidden">
        <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-4 font-semibold [&::-webkit-details-marker]:hidden">
          {here && <here.Icon aria-hidden className="size-5 text-accent" />}
          <span className="flex-1">
            <span className="text-muted">Account: </span>
            {here?.label ?? 'pages'}
          </span>
          <ChevronDown aria-hidden className="size-5 text-muted transition-transform group-open:rotate-180" />
        </summary>
        <nav aria-label="Account" className="border-line border-t-[3px] p-2">
          <Areas path={path} />
        </nav>
      </details>
      <nav aria-label="Account" className="sticky top-24 hidden self-start lg:block">
        <Areas path={path} />
      </nav>
    </>
  );
}

function Areas({ path }: { readonly path: string }) {
  return (
    <div className="grid gap-4">
      {accountAreas.map(({ title, pages }) => (
        <section key={title} aria-label={title} className="grid gap-1">
          <p aria-hidden className="px-3 text-muted text-sm">
            {title}
          </p>
          <ul>
            {pages.map(({ href, label, Icon }) => (
              <li key={href}>
                <TextLink
                  href={href}
                  aria-current={path === href ? 'page' : undefined}
                  className={clsx(
                    'flex min-h-11 items-center gap-3 border-transparent border-l-[3px] px-3 hover:bg-raised hover:text-accent',
                    'aria-[current=page]:border-accent aria-[current=page]:bg-surface aria-[current=page]:font-semibold aria-[current=page]:text-accent',
                  )}
                >
                  <Icon aria-hidden className="size-5 shrink-0" />
                  {label}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
