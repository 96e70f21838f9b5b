// Everything the website needs to be able to start: environment, permanent settings, signing key. The reason for a refusal is printed
// without a stack trace, and the process ends.
import 'server-only';
import { EnvironmentError, environment } from './environment.ts';
import { PermanentSettingsError, permanentSettings } from './permanent-settings.ts';
import { reportProviderProblems } from './provider-check.ts';
import { SigningKeyError, signingKeys } from './signing-key.ts';

export async function checkStart(): Promise<void> {
  try {
    const { providers } = environment();
    if (providers.length === 0)
      return console.warn('A preview without a signing key: sign-in is off, guests may play.');
    permanentSettings();
    await signingKeys();
    // Not waited for: a provider that is away must not keep the website from starting.
    void reportProviderProblems(providers);
  } catch (error) {
    console.error(isForOperator(error) ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

function isForOperator(error: unknown): error is Error {
  return (
    error instanceof EnvironmentError || error instanceof PermanentSettingsError || error instanceof SigningKeyError
  );
}
