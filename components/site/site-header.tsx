// The top of every page but the game's: where one is, where one can go.
import { getVisitor } from '#lib/auth/session.ts';
import { EnterLink } from './enter-link.tsx';
import { Logo } from './logo.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SiteNav } from './site-nav.tsx';

const everybody = [
  { href: '/how-to-play', label: 'How to play' },
  { href: '/hiscores', label: 'Hiscores' },
  { href: '/players', label: 'Players' },
];
const signedIn = [
  { href: '/characters', label: 'Characters' },
  { href: '/account', label: 'Account' },
];

export async function SiteHeader() {
  const isSignedIn = (await getVisitor()) !== null;
  return (
    <header className="sticky top-0 z-30 border-line border-b-[3px] bg-page/95 backdrop-blur-sm">
      <a
        href="#content"
        className="absolute top-2 left-2 z-10 -translate-y-20 bg-accent px-4 py-2.5 font-semibold text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <div className="page-width flex min-h-16 flex-wrap items-center justify-between gap-x-3 py-2 sm:gap-x-6">
        <Logo />
        <SiteNav links={isSignedIn ? [...everybody, ...signedIn] : everybody}>
          {!isSignedIn && (
            <SignInForm returnTo="/characters" look="secondary" size="small">
              Sign in
            </SignInForm>
          )}
          <EnterLink isSignedIn={isSignedIn} size="small">
            Play
          </EnterLink>
        </SiteNav>
      </div>
    </header>
  );
}
