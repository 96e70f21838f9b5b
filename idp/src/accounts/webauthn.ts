// Passkeys as the browser speaks of them (WebAuthn): what it is asked, and whether its answer holds. Every passkey can be found without
// a user name and proves that its owner was there (finger, face or PIN), so that it stands for password and second factor in one.

import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Challenges } from '../secrets/challenges.ts';
import type { Account } from './accounts.ts';
import { MOST_PASSKEYS, type Passkey, type Passkeys } from './passkeys.ts';

/** EdDSA, ES256, RS256 (COSE numbers): what authenticators in use sign with. */
const ALGORITHMS = [-8, -7, -257];
/** Longer than any authenticator's answer without attestation. */
const LONGEST_ANSWER = 6_000;

export type PasskeyProof =
  | { readonly outcome: 'right'; readonly accountId: string; readonly passkey: Passkey }
  /** `accountId` is whose passkey was tried, where it is known. */
  | { readonly outcome: 'refused'; readonly accountId: string | null };

export class WebAuthn {
  readonly #passkeys: Passkeys;
  readonly #challenges: Challenges;
  readonly #pages: URL;

  constructor(passkeys: Passkeys, challenges: Challenges, pages: URL) {
    this.#passkeys = passkeys;
    this.#challenges = challenges;
    this.#pages = pages;
  }

  /** Browsers keep passkeys for host names, and refuse numbers such as 127.0.0.1. */
  get isOffered(): boolean {
    return isIP(this.#pages.hostname.replace(/^\[|\]$/g, '')) === 0;
  }

  /** What `navigator.credentials.create` is to be asked, as JSON. */
  async creationOptions({ id, username }: Account, purpose: string): Promise<string> {
    const existing = await this.#passkeys.list(id);
    const options = await generateRegistrationOptions({
      rpName: 'Hollowmere',
      rpID: this.#pages.hostname,
      userID: Uint8Array.from(Buffer.from(id)),
      userName: username,
      challenge: this.#challenges.make(purpose),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: existing.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return JSON.stringify(options);
  }

  /** @returns false when the answer does not hold, or there are enough passkeys already. */
  async register(account: Account, name: string, answer: string, purpose: string): Promise<boolean> {
    const response = parsed<RegistrationResponseJSON>(answer);
    if (!response || (await this.#passkeys.list(account.id)).length >= MOST_PASSKEYS) return false;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.redeem(challenge, purpose),
      expectedOrigin: this.#pages.origin,
      expectedRPID: this.#pages.hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => ({ verified: false as const, registrationInfo: undefined }));
    if (!verified || !registrationInfo) return false;
    const { credential, credentialBackedUp } = registrationInfo;
    return this.#passkeys.add({
      id: credential.id,
      accountId: account.id,
      name,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      isBackedUp: credentialBackedUp,
    });
  }

  /** What `navigator.credentials.get` is to be asked, as JSON: any passkey of this host. */
  async requestOptions(purpose: string): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.#pages.hostname,
      challenge: this.#challenges.make(purpose),
      userVerification: 'required',
    });
    return JSON.stringify(options);
  }

  async verify(answer: string, purpose: string): Promise<PasskeyProof> {
    const response = parsed<AuthenticationResponseJSON>(answer);
    const passkey = response ? await this.#passkeys.withId(response.id) : null;
    if (!response || !passkey) return { outcome: 'refused', accountId: null };
    const { id, accountId, publicKey, counter, transports } = passkey;
    const holds = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.redeem(challenge, purpose),
      expectedOrigin: this.#pages.origin,
      expectedRPID: this.#pages.hostname,
      requireUserVerification: true,
      credential: { id, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), counter, transports },
    }).catch(() => null);
    const isRight = holds?.verified && (await this.#passkeys.use(id, holds.authenticationInfo.newCounter));
    return isRight ? { outcome: 'right', accountId, passkey } : { outcome: 'refused', accountId };
  }
}

/** The library judges what is inside; here only that there is something to judge, and that its id can be asked for. */
function parsed<Answer extends { readonly id: string }>(text: string): Answer | null {
  if (text.length > LONGEST_ANSWER) return null;
  try {
    const answer: unknown = JSON.parse(text);
    const isAnswer = typeof answer === 'object' && answer !== null && 'id' in answer && 'response' in answer;
    return isAnswer && typeof answer.id === 'string' && /^[\w-]{1,2000}$/.test(answer.id) ? (answer as Answer) : null;
  } catch {
    return null;
  }
}
