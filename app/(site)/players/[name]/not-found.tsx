// A name that nobody shows.
import { ButtonLink } from '#components/ui/button.tsx';

export default function NoSuchPlayer() {
  return (
    <div className="page-width grid max-w-xl justify-items-start gap-6 py-20">
      <h1 className="text-4xl text-accent sm:text-5xl">Nobody of that name</h1>
      <p className="text-lg text-muted">
        There is no such player, or they keep to themselves. Guests have no profiles, and characters are listed under
        their player’s name.
      </p>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/players">Look for somebody</ButtonLink>
        <ButtonLink href="/" look="secondary">
          Back to the front page
        </ButtonLink>
      </div>
    </div>
  );
}
