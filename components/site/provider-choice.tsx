// The providers at which one can sign in, a button each. One that does not answer says so and waits, and the others work on.
import { ButtonLink } from '#components/ui/button.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface Choice {
  readonly id: string;
  readonly name: string;
  /** Whether it answered a moment ago. */
  readonly isUsable: boolean;
}

interface ProviderChoiceProps {
  readonly choices: readonly Choice[];
  /** The one that was tried and did not work. */
  readonly tried: string | undefined;
  readonly returnTo: string;
}

export function ProviderChoice({ choices, tried, returnTo }: ProviderChoiceProps) {
  const [first, ...others] = choices;
  return (
    <>
      {tried === undefined && (
        <p>
          {others.length === 0
            ? `You sign in at ${first?.name}, and come straight back. New here? You can make an account there, too.`
            : 'You sign in where you like, and come straight back. New here? You can make an account there, too.'}
        </p>
      )}
      <ul className="grid grid-cols-1 gap-4">
        {choices.map(({ id, name, isUsable }, index) => (
          <li key={id} className="grid gap-2">
            {isUsable ? (
              <SignInForm
                returnTo={returnTo}
                provider={id}
                size="large"
                look={index === 0 ? 'primary' : 'secondary'}
                className="w-[calc(100%-6px)] whitespace-normal! py-2"
              >
                {tried === id ? `Try again with ${name}` : `Sign in with ${name}`}
              </SignInForm>
            ) : (
              <Away name={name} returnTo={returnTo} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Away({ name, returnTo }: { readonly name: string; readonly returnTo: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 bg-sunken px-4 py-3">
      <p>
        <span className="block font-semibold">{name}</span>
        <span className="text-muted text-sm">does not answer right now.</span>
      </p>
      <ButtonLink href={`/sign-in?${new URLSearchParams({ returnTo })}`} prefetch={false} look="secondary" size="small">
        Try {name} again
      </ButtonLink>
    </div>
  );
}
