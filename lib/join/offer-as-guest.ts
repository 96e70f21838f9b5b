// The guest's half of keeping a character for good: 32 random bytes are made in this browser, their hash goes to the world through
// the guest's own connection, the bytes go to the website, which keeps them in a cookie that no script can read.
// Whoever signs in next in this browser is asked at /account/join whether the two belong together.

/** Where the website waits for the bytes, and where the person goes to decide. */
const JOIN_ADDRESS = '/api/join';
export const JOIN_PAGE = '/account/join';

export interface GuestOffer {
  /** Calls the reducer `offerJoin` through the guest's connection. */
  readonly offer: (hash: string) => Promise<void>;
  readonly fetch?: typeof fetch;
}

/** The website did not take the bytes: there is nothing to join. */
export class JoinNotKept extends Error {
  override readonly name = 'JoinNotKept';
}

/**
 * Leaves the offer. Afterwards send the person to sign in with `returnTo` {@link JOIN_PAGE}.
 * @throws JoinNotKept, and what `offer` throws
 */
export async function offerAsGuest({ offer, fetch: send = fetch }: GuestOffer): Promise<void> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  await offer(base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', secret))));
  const answer = await send(JOIN_ADDRESS, { method: 'POST', body: secret, cache: 'no-store' });
  if (!answer.ok) throw new JoinNotKept(`the website answered ${answer.status}`);
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
