// What the database tells a person about themselves, in plain values: account, presence, characters. Read from the
// own-row views once they have been applied, and again at each change.
import type { CharacterClass, Look } from '@hollowmere/world/characters';

export type AccountState =
  | 'ok'
  | 'unregistered'
  | 'signed_out'
  | 'banned'
  | 'suspended'
  | 'guests_closed'
  /** This guest became part of an account. */
  | 'joined';

export interface OwnStatus {
  readonly state: AccountState;
  readonly username: string;
  readonly isGuest: boolean;
  readonly userId: number;
  /** Why, where somebody was turned away. */
  readonly reason: string;
  readonly until: Date | undefined;
}

/** Presence in the world: at most one for each person, whatever they play on. */
export interface OwnSession {
  readonly characterId: number;
  readonly entity: number;
  /** The connection that steers, as hexadecimal; none while the body waits for its owner to come back. */
  readonly connectionId: string | undefined;
}

export interface OwnCharacter {
  readonly id: number;
  readonly name: string;
  readonly class: CharacterClass;
  readonly level: number;
  readonly look: Look;
  /** Deleted characters can be restored for a while. */
  readonly isDeleted: boolean;
}

export interface OwnRows {
  /** Nobody has told the database about this identity yet: it is not registered. */
  readonly status: OwnStatus | undefined;
  readonly session: OwnSession | undefined;
  readonly characters: readonly OwnCharacter[];
}

export const NO_ROWS: OwnRows = { status: undefined, session: undefined, characters: [] };
