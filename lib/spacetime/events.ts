// What the service tells: typed for our own code, and the same on `window` for whoever is not React or not ours.
import type { SpacetimeError } from './errors.ts';

export interface ServiceEvents {
  /** A connection is open. */
  connected: { readonly identity: string; readonly connectionId: string; readonly isReconnect: boolean };
  /** A connection that was open is over; whether another is tried says the state. */
  disconnected: { readonly error: Error | undefined };
  /** Something failed that no caller waits for. */
  error: { readonly error: SpacetimeError };
  /** This browser speaks with another identity than before. */
  'identity-changed': { readonly identity: string; readonly previous: string | undefined };
  /** The person behind this connection has an account since just now. */
  'user-registered': { readonly userId: number; readonly username: string; readonly isGuest: boolean };
  /** An answer to `server_time`; milliseconds of `performance.now` and since the world's epoch. */
  time: { readonly sentAt: number; readonly receivedAt: number; readonly worldTime: number };
}

/** Those that windows hear of, as `spacetimedb-connected` and so on. */
export const WINDOW_EVENTS = ['connected', 'disconnected', 'error', 'identity-changed', 'user-registered'] as const;

type WindowEventName = `spacetimedb-${(typeof WINDOW_EVENTS)[number]}`;

declare global {
  interface WindowEventMap extends Record<WindowEventName, CustomEvent> {
    'spacetimedb-connected': CustomEvent<ServiceEvents['connected']>;
    'spacetimedb-disconnected': CustomEvent<ServiceEvents['disconnected']>;
    'spacetimedb-error': CustomEvent<ServiceEvents['error']>;
    'spacetimedb-identity-changed': CustomEvent<ServiceEvents['identity-changed']>;
    'spacetimedb-user-registered': CustomEvent<ServiceEvents['user-registered']>;
  }
}
