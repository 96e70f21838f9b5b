// The last word of the first page.
import { EnterLink } from './enter-link.tsx';

export function CallToPlay({ isSignedIn }: { readonly isSignedIn: boolean }) {
  return (
    <section aria-labelledby="call-title" className="page-width mt-24 grid justify-items-center gap-5 text-center">
      <h2 id="call-title" className="text-4xl sm:text-5xl">
        The gate is open
      </h2>
      <p className="max-w-prose text-pretty text-lg text-muted">
        {isSignedIn
          ? 'Whoever you are today: your characters stand where you left them, on every device.'
          : 'Look around as a guest, or sign in and choose a name: then your characters, and the places where you left them, stay yours on every device.'}
      </p>
      <EnterLink isSignedIn={isSignedIn} size="large">
        {isSignedIn ? 'To your characters' : 'Walk in'}
      </EnterLink>
    </section>
  );
}
