// Ends this sign-in here, in the world and at the provider.
import type { ComponentProps } from 'react';
import { SubmitButton } from '#components/ui/submit-button.tsx';

export function SignOutForm(button: Pick<ComponentProps<typeof SubmitButton>, 'look' | 'size' | 'className'>) {
  return (
    <form action="/logout" method="post">
      <SubmitButton look="secondary" {...button}>
        Sign out
      </SubmitButton>
    </form>
  );
}
