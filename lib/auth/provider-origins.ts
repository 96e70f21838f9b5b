// Where a form may lead when it signs somebody in or out at a provider.
import type { Provider } from './environment.ts';

/** The issuer's origin, and that of the account page where it differs: some providers serve their pages from a host of their own. */
export function providerOrigins({ issuer, accountUrl }: Provider): string[] {
  return [issuer, accountUrl].filter((address) => address !== undefined).map((address) => new URL(address).origin);
}
