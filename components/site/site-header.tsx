// The top of every page but the game's: where one is, where one can go.
import { getVisitor } from '#lib/auth/session.ts';
import { Logo } from './logo.tsx';
import { SiteNav } from './site-nav.tsx';

export async function SiteHeader() {
  const visitor = await getVisitor();
  return (
    <header className="sticky top-0 z-30 border-line border-b-[3px] bg-page/95 backdrop-blur-sm">
      <a
        href="#content"
        className="absolute top-2 left-2 z-10 -translate-y-20 bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <div className="page-width flex min-h-16 flex-wrap items-center justify-between gap-x-6 py-2">
        <Logo />
        <SiteNav isSignedIn={visitor !== null} />
      </div>
    </header>
  );
}
