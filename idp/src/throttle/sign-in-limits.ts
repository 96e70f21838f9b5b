// How often somebody may try a password, a code or a passkey, make an account, or ask for mail. For passwords three circles, from
// narrow to wide: one account from one address, one account from anywhere, one address for all accounts.
//
// A stranger who keeps the account's circle busy must not lock its owner out. Waits are short, and a browser that has
// signed in to the account before carries a mark of its own and is counted apart from everybody else (known-browser.ts).

import type { ProviderConfig } from '../config.ts';
import type { Limit, Throttle } from './throttle.ts';

const LIMITS = {
  signInByAccountAndAddress: { burst: 8, everyMs: 30_000 },
  signInByAccount: { burst: 60, everyMs: 5_000 },
  signInByKnownBrowser: { burst: 8, everyMs: 15_000 },
  signInByAddress: { burst: 40, everyMs: 5_000 },
  registrationByAddress: { burst: 30, everyMs: 20_000 },
  passkeyByAddress: { burst: 40, everyMs: 5_000 },
  // Whoever gets here knows the password. A guess at six digits is right three times in a million: half a year at this pace to a fair chance.
  secondFactorByAccount: { burst: 6, everyMs: 60_000 },
  secondFactorByKnownBrowser: { burst: 6, everyMs: 30_000 },
  proofAgain: { burst: 8, everyMs: 30_000 },
  mailByAccount: { burst: 4, everyMs: 120_000 },
  // Of strangers' accounts together: nobody's letter box is filled by way of many accounts.
  mailByRecipient: { burst: 6, everyMs: 300_000 },
  resetByAddress: { burst: 10, everyMs: 30_000 },
} satisfies Record<string, Limit>;

/** For test suites on loopback, where everybody comes from one address. */
const RELAXATION = 100;

export interface SignInAttempt {
  readonly usernameKey: string;
  readonly address: string;
  /** The mark of a browser that belongs to this account, if it has one. */
  readonly knownBrowser: string | null;
}

export interface SecondFactorAttempt {
  readonly accountId: string;
  readonly knownBrowser: string | null;
}

/** Each returns 0 when the attempt may go on, else the milliseconds to wait. */
export class SignInLimits {
  readonly #throttle: Throttle;
  readonly #factor: number;

  constructor(throttle: Throttle, throttling: ProviderConfig['throttle']) {
    this.#throttle = throttle;
    this.#factor = throttling === 'relaxed' ? RELAXATION : 1;
  }

  async signIn(attempt: SignInAttempt): Promise<number> {
    const { usernameKey, address, knownBrowser } = attempt;
    if (knownBrowser) return this.#spend(browserKey(knownBrowser), LIMITS.signInByKnownBrowser);
    return (
      (await this.#spend(`sign-in address ${network(address)}`, LIMITS.signInByAddress)) ||
      (await this.#spend(accountAndAddressKey(attempt), LIMITS.signInByAccountAndAddress)) ||
      (await this.#spend(`sign-in account ${usernameKey}`, LIMITS.signInByAccount))
    );
  }

  /** The right password gives the tries of this place back; the wide circles keep counting. */
  async signedIn(attempt: SignInAttempt): Promise<void> {
    await this.#throttle.forget(
      attempt.knownBrowser ? browserKey(attempt.knownBrowser) : accountAndAddressKey(attempt),
    );
  }

  registration(address: string): Promise<number> {
    return this.#spend(`registration ${network(address)}`, LIMITS.registrationByAddress);
  }

  passkey(address: string): Promise<number> {
    return this.#spend(`passkey address ${network(address)}`, LIMITS.passkeyByAddress);
  }

  /** For a code of the app and a recovery code alike, after the password. */
  secondFactor({ accountId, knownBrowser }: SecondFactorAttempt): Promise<number> {
    return knownBrowser
      ? this.#spend(secondFactorKey({ accountId, knownBrowser }), LIMITS.secondFactorByKnownBrowser)
      : this.#spend(secondFactorKey({ accountId, knownBrowser }), LIMITS.secondFactorByAccount);
  }

  /** The right code gives a known browser its tries back; strangers who know the password keep counting. */
  async secondFactorPassed(attempt: SecondFactorAttempt): Promise<void> {
    if (attempt.knownBrowser) await this.#throttle.forget(secondFactorKey(attempt));
  }

  /** For the present password (or a passkey, or a code) before something is changed. */
  proofAgain(accountId: string): Promise<number> {
    return this.#spend(`proof again ${accountId}`, LIMITS.proofAgain);
  }

  mail(accountId: string): Promise<number> {
    return this.#spend(`mail ${accountId}`, LIMITS.mailByAccount);
  }

  /** For letters to an address that is not confirmed yet: it may be anybody's. */
  async unconfirmedMail(accountId: string, emailKey: string): Promise<number> {
    return (await this.mail(accountId)) || (await this.#spend(`mail to ${emailKey}`, LIMITS.mailByRecipient));
  }

  reset(address: string): Promise<number> {
    return this.#spend(`reset ${network(address)}`, LIMITS.resetByAddress);
  }

  #spend(key: string, limit: Limit): Promise<number> {
    return this.#throttle.spend(key, { ...limit, burst: limit.burst * this.#factor });
  }
}

const browserKey = (mark: string) => `sign-in browser ${mark}`;
const accountAndAddressKey = ({ usernameKey, address }: SignInAttempt) =>
  `sign-in account ${usernameKey} address ${network(address)}`;

const secondFactorKey = ({ accountId, knownBrowser }: SecondFactorAttempt) =>
  knownBrowser ? `second factor browser ${knownBrowser}` : `second factor account ${accountId}`;

/** One household has one IPv4 address but 2^64 of IPv6: there the network counts. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const groups = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
