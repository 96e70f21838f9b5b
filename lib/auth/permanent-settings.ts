// Guards what must never change under existing data: players' identities are made from it, so another value would turn them all into strangers.
// The first start writes down what it began with; every later start compares, and refuses in words.
import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Environment, environment } from './environment.ts';

const keptSchema = z.object({
  gameTokenIssuer: z.string(),
  accountKeyFingerprint: z.string(),
  providerIds: z.array(z.string()).min(1),
});

/** What is written down: nothing secret. */
export type KeptSettings = z.infer<typeof keptSchema>;

export interface PermanentSettings {
  readonly gameTokenIssuer: string;
  readonly accountKey: string;
  /** The first provider's. */
  readonly providerId: string;
}

export class PermanentSettingsError extends Error {
  override readonly name = 'PermanentSettingsError';
}

/**
 * Compares the environment with what an earlier start wrote down (null at the first).
 * An issuer that nobody set is the one of the first start, whatever the address later. Providers may be added; one that is gone
 * stays written down, because its name can never be another's.
 * @throws PermanentSettingsError
 */
export function checkPermanentSettings(
  { siteUrl, gameToken, providers }: Pick<Environment, 'siteUrl' | 'gameToken' | 'providers'>,
  kept: KeptSettings | null,
): { settings: PermanentSettings; toKeep: KeptSettings } {
  const gameTokenIssuer = gameToken.issuer ?? kept?.gameTokenIssuer ?? siteUrl;
  const ids = providers.map(({ id }) => id);
  const [providerId] = ids;
  if (providerId === undefined) throw new PermanentSettingsError('There is no provider: sign-in is off.');
  const toKeep = {
    gameTokenIssuer,
    accountKeyFingerprint: fingerprint(gameToken.accountKey),
    providerIds: [...new Set([...(kept?.providerIds ?? []), ...ids])],
  };
  if (kept) refuseChanges(kept, toKeep, providerId);
  return { settings: { gameTokenIssuer, accountKey: gameToken.accountKey, providerId }, toKeep };
}

/** Those that people may have signed in with once, and cannot any more. */
export function missingProviders({ providerIds }: KeptSettings, providers: Environment['providers']): string[] {
  return providerIds.filter((kept) => !providers.some(({ id }) => id === kept));
}

let checked: PermanentSettings | undefined;

/** The permanent settings of this installation, written down at the first start. @throws PermanentSettingsError */
export function permanentSettings(): PermanentSettings {
  checked ??= checkAndKeep(environment());
  return checked;
}

function checkAndKeep(env: Environment): PermanentSettings {
  const { file, kept: keptText } = env.permanentSettings;
  const kept = keptText ? parseKept(keptText, 'PERMANENT_SETTINGS') : readKept(file);
  const { settings, toKeep } = checkPermanentSettings(env, kept);
  if (kept?.providerIds.length !== toKeep.providerIds.length) keep(keptText ? null : file, toKeep);
  for (const id of missingProviders(toKeep, env.providers)) {
    console.warn(`The provider "${id}" is no longer configured: who signs in there only cannot come in.`);
  }
  return settings;
}

function refuseChanges(kept: KeptSettings, now: KeptSettings, providerId: string): void {
  if (kept.gameTokenIssuer !== now.gameTokenIssuer) {
    throw changed('GAME_TOKEN_ISSUER', `"${kept.gameTokenIssuer}"`, `"${now.gameTokenIssuer}"`);
  }
  if (kept.accountKeyFingerprint !== now.accountKeyFingerprint) {
    throw changed('GAME_ACCOUNT_KEY', `the key ${kept.accountKeyFingerprint}`, `the key ${now.accountKeyFingerprint}`);
  }
  if (!kept.providerIds.includes(providerId)) {
    throw changed('OIDC_PROVIDER_ID', `"${kept.providerIds.join('", "')}"`, `"${providerId}"`);
  }
}

function changed(name: string, before: string, after: string): PermanentSettingsError {
  return new PermanentSettingsError(
    `${name} is permanent: this installation began with ${before}, and now it is ${after}. ` +
      'Every player would become a stranger to their own account. Please put the former value back.',
  );
}

function readKept(file: string): KeptSettings | null {
  return existsSync(file) ? parseKept(readFileSync(file, 'utf8'), file) : null;
}

function parseKept(text: string, source: string): KeptSettings {
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new PermanentSettingsError(`The permanent settings in ${source} cannot be read.`, { cause });
  }
}

/** Where there is no disk (a serverless platform), the operator is told what to keep instead. */
function keep(file: string | null, settings: KeptSettings): void {
  try {
    if (file === null) throw new Error('kept in the environment');
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  } catch {
    console.warn(
      `The permanent settings could not be written down. Please set PERMANENT_SETTINGS to: ${JSON.stringify(settings)}`,
    );
  }
}

/** Tells keys apart without giving one away. */
function fingerprint(key: string): string {
  return createHash('sha256').update('account key\n').update(key).digest('hex').slice(0, 16);
}
