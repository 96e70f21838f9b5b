// The OpenID providers of this installation, found by their permanent short names.
import 'server-only';
import { environment, type Provider } from './environment.ts';

/** The one people are sent to when nobody chose; undefined where sign-in is off. */
export function firstProvider(): Provider | undefined {
  return environment().providers[0];
}

/** By id; an empty id is the first one's. Undefined for one that is no longer configured. */
export function providerOf(id: string): Provider | undefined {
  return id === '' ? firstProvider() : environment().providers.find((provider) => provider.id === id);
}
