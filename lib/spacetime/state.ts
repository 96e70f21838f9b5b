// What the connection is doing, in the words a page needs to tell a person. One value at a time, never a set of flags.

export type ConnectionState =
  /** Nobody wants a connection. */
  | { readonly name: 'idle' }
  /** The first attempt is under way. */
  | { readonly name: 'connecting' }
  /** Connected; the own rows are on their way. */
  | { readonly name: 'subscribing' }
  /** Own rows are here; reducers may be called. */
  | { readonly name: 'ready' }
  /** Lost, or not reached: attempt number `attempt` starts at `retryAt` (milliseconds of the wall clock). */
  | { readonly name: 'reconnecting'; readonly attempt: number; readonly retryAt: number }
  /** The world is older than this page, and about to be updated. Whether it was is asked at `retryAt`, as when it is lost. */
  | { readonly name: 'world_older'; readonly retryAt: number }
  /** The world was updated after this page was opened, which has to be reloaded. */
  | { readonly name: 'page_older' }
  /** Not let in: banned, suspended, guests closed, a guest who has become an account, a token nobody accepts. */
  | {
      readonly name: 'refused';
      readonly code: string;
      readonly sentence: string;
      readonly until?: Date;
      readonly appealTo?: string;
    }
  /** The same person took the world over in another tab or on another device, and perhaps left since. Comes back only when asked to. */
  | { readonly name: 'replaced'; readonly other: 'plays' | 'left' }
  /** The sign-in has ended, here or elsewhere; `by` says how, where the world knows. */
  | { readonly name: 'signed_out'; readonly by?: string };

/** States that the service does not leave by itself. */
export const isFinal = (state: ConnectionState): boolean =>
  state.name === 'idle' || state.name === 'refused' || state.name === 'signed_out' || state.name === 'page_older';
