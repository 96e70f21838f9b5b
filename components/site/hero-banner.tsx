// The first thing anybody sees: the world itself, its name, and the way in.
import { EnterLink } from './enter-link.tsx';
import { LivingWorld } from './living-world.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function HeroBanner({ isSignedIn }: { readonly isSignedIn: boolean }) {
  return (
    <section
      aria-labelledby="hero-title"
      data-theme="dusk"
      className="relative isolate grid min-h-[min(46rem,calc(100dvh-8rem))] overflow-hidden border-line border-b-[3px] bg-[linear-gradient(160deg,#1f403b,#2b2438_60%,#17131f)]"
    >
      <LivingWorld />
      <div
        aria-hidden
        className="pointer-events-none absolute inset-0 bg-[linear-gradient(0deg,rgb(17_14_23/0.8),transparent_40%)] max-md:bg-[linear-gradient(0deg,rgb(17_14_23/0.85),rgb(17_14_23/0.5))] md:bg-[radial-gradient(60rem_34rem_at_max(10%,calc(50%_-_28rem))_50%,rgb(17_14_23/0.86),rgb(17_14_23/0.6)_45%,transparent_75%),linear-gradient(0deg,rgb(17_14_23/0.8),transparent_30%)]"
      />
      <div className="page-width relative z-10 flex flex-col justify-center gap-6 py-16 max-md:pb-28">
        <h1 id="hero-title" className="font-bold text-[min(15vw,6rem)] text-accent-strong text-outlined leading-none">
          Hollowmere
        </h1>
        <p className="max-w-[34rem] font-medium text-lifted text-xl sm:text-2xl">
          A small world by a deep lake, shared by everyone who opens this page. Come in, the lamps are lit.
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <EnterLink isSignedIn={isSignedIn} size="large">
            Play now
          </EnterLink>
          {!isSignedIn && (
            <SignInForm returnTo="/characters" look="secondary" size="large">
              Sign in
            </SignInForm>
          )}
        </div>
        <p className="font-medium text-lifted">
          {isSignedIn
            ? 'You are signed in: one step, and you are there.'
            : 'No sign-up, nothing to install. Guests are walking in seconds.'}
        </p>
      </div>
    </section>
  );
}
