// What the database tells a person about themselves, in plain values: account, presence, characters. Read from the
// own-row views once they have been applied, and again at each change.
import type { CharacterClass, Look } from '@hollowmere/world/characters';
import type { GameSettings } from '@hollowmere/world/game-settings';
import type { Preferences } from '@hollowmere/world/preferences';

export type AccountState =
  | 'ok'
  | 'unregistered'
  | 'signed_out'
  | 'banned'
  | 'suspended'
  | 'guests_closed'
  /** A guest whose character lives on in an account: this identity is nobody any more. */
  | 'joined';

/** Kept from talking, for now or for good. */
export interface Mute {
  readonly reason: string;
  readonly until: Date | undefined;
}

/** Told by staff, and not yet read. */
export interface Warning {
  readonly sanctionId: number;
  readonly reason: string;
  readonly issuedAt: Date;
}

export interface OwnStatus {
  readonly state: AccountState;
  readonly username: string;
  readonly isGuest: boolean;
  readonly userId: number;
  /** Why, where somebody was turned away. */
  readonly reason: string;
  readonly until: Date | undefined;
  /** Where the sanctioned may appeal: a mail address, a link, or nothing. */
  readonly appealTo: string;
  readonly mute: Mute | undefined;
  readonly warnings: readonly Warning[];
  /** The username has to be chosen anew, for this reason, before one plays on. */
  readonly needsRename: boolean;
  readonly renameReason: string;
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
  /** The name has to be chosen anew before this character is played. */
  readonly needsRename: boolean;
}

/** Somebody whom one does not want to hear. */
export interface OwnBlock {
  readonly username: string;
  /** The body they have in the world now. */
  readonly entity: number | undefined;
}

export interface OwnRows {
  /** Nobody has told the database about this identity yet: it is not registered. */
  readonly status: OwnStatus | undefined;
  readonly session: OwnSession | undefined;
  readonly characters: readonly OwnCharacter[];
  readonly blocks: readonly OwnBlock[];
  /** Nothing while they were never set. */
  readonly preferences: Preferences | undefined;
  readonly gameSettings: GameSettings | undefined;
}

/** The character one is in the world with. */
export const characterInWorld = ({ session, characters }: OwnRows): OwnCharacter | undefined =>
  characters.find(({ id }) => id === session?.characterId);

export const NO_ROWS: OwnRows = {
  status: undefined,
  session: undefined,
  characters: [],
  blocks: [],
  preferences: undefined,
  gameSettings: undefined,
};
