// Begins to link another provider to the account one is signed in with. A plain form: it works without any script.
import type { ComponentProps } from 'react';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface LinkProviderFormProps
  extends Pick<ComponentProps<typeof SubmitButton>, 'look' | 'size' | 'children' | 'className'> {
  /** Short name of the provider. */
  readonly provider: string;
}

export function LinkProviderForm({ provider, children, ...button }: LinkProviderFormProps) {
  return (
    <form action="/account/sign-ins/link" method="post">
      <input type="hidden" name="provider" value={provider} />
      <SubmitButton look="secondary" {...button}>
        {children}
      </SubmitButton>
    </form>
  );
}
