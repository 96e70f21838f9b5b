// Leads to the provider. A plain form: it works before, and without, any script.
import type { ComponentProps } from 'react';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface SignInFormProps
  extends Pick<ComponentProps<typeof SubmitButton>, 'look' | 'size' | 'children' | 'className'> {
  /** Where to come back to: a path of ours. */
  readonly returnTo: string;
  /** Short name of the provider; without one it is the first. */
  readonly provider?: string | undefined;
  /** `login` makes the provider ask for the password again. */
  readonly prompt?: 'login';
}

export function SignInForm({ returnTo, provider, prompt, children = 'Sign in', ...button }: SignInFormProps) {
  return (
    <form action="/sign-in/start" method="post">
      <input type="hidden" name="returnTo" value={returnTo} />
      {provider && <input type="hidden" name="provider" value={provider} />}
      {prompt && <input type="hidden" name="prompt" value={prompt} />}
      <SubmitButton {...button}>{children}</SubmitButton>
    </form>
  );
}
