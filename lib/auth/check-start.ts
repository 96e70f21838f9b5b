// Everything the website needs to be able to start: environment, permanent settings, signing key. The reason for a refusal is printed
// without a stack trace, and the process ends.
import 'server-only';
import { EnvironmentError, environment } from './environment.ts';
import { PermanentSettingsError, permanentSettings } from './permanent-settings.ts';
import { SigningKeyError, signingKeys } from './signing-key.ts';

export async function checkStart(): Promise<void> {
  try {
    environment();
    permanentSettings();
    await signingKeys();
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
