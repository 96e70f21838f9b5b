// What a page about to play should show now: one of a few phases, read off the connection, the own rows and the world.
import type { OwnCharacter, OwnRows } from '../spacetime/own-rows.ts';
import type { Presence } from '../spacetime/presence.ts';
import type { ConnectionState } from '../spacetime/state.ts';
import type { Visitor } from '../spacetime/token-source.ts';

export type Phase =
  /** Pictures, connection and world are on their way; 0 to 1. */
  | { readonly name: 'loading'; readonly step: LoadingStep; readonly progress: number }
  /** A guest who has not chosen a class and a look. */
  | { readonly name: 'guest' }
  /** Signed in, and without a username. */
  | { readonly name: 'unregistered' }
  /** Registered, and without a character. */
  | { readonly name: 'no character' }
  /** Several characters, and none was asked for. */
  | { readonly name: 'choose'; readonly characters: readonly OwnCharacter[] }
  /** In the world. While `link` is not `good` the picture stands still. */
  | { readonly name: 'playing'; readonly link: PlayingLink }
  /** The world let go of the body, or did not let in, for this reason. */
  | { readonly name: 'gone'; readonly refusal: string | undefined }
  /** Another tab or device took over, and plays or has left since. */
  | { readonly name: 'replaced'; readonly other: 'plays' | 'left' }
  /** The username has to be chosen anew before one plays on, for this reason. */
  | { readonly name: 'rename user'; readonly reason: string }
  /** The character needs a name before it is played: it was a guest's, or the one it had has to go. */
  | { readonly name: 'rename character'; readonly characterId: number }
  /** `by` says how the sign-in ended, where the world knows. */
  | { readonly name: 'signed out'; readonly by: string | undefined }
  /** The world is older than this page, and is asked again at `retryAt` of the wall clock. */
  | { readonly name: 'world older'; readonly retryAt: number }
  /** The world was updated since this page was loaded. */
  | { readonly name: 'page older' }
  | {
      readonly name: 'refused';
      readonly code: string;
      readonly sentence: string;
      readonly until: Date | undefined;
      readonly appealTo: string | undefined;
    };

export type LoadingStep = 'pictures' | 'connection' | 'world';

export type PlayingLink =
  | { readonly state: 'good' }
  /** Being found again: the next attempt comes at `retryAt` of the wall clock. */
  | { readonly state: 'lost'; readonly retryAt: number; readonly attempt: number }
  /** Found again; the world is being compared. */
  | { readonly state: 'returning' };

type Rename = Extract<Phase, { name: 'rename user' | 'rename character' }>;

export interface PhaseFacts {
  readonly visitor: Visitor;
  readonly connection: ConnectionState;
  readonly own: OwnRows;
  readonly presence: Presence;
  /** Why the world did not let in when it was asked last, if so. */
  readonly refusal: string | undefined;
  /** The character that was asked for or chosen. */
  readonly characterId: number | undefined;
  /** How much of the pictures and of the world is here, 0 to 1. */
  readonly pictures: number;
  readonly world: number;
  /** Whether the world has been shown since this page was opened, and whether the feed is live now. */
  readonly hasShown: boolean;
  readonly isLive: boolean;
}

export function phaseOf(facts: PhaseFacts): Phase {
  const { connection, hasShown } = facts;
  switch (connection.name) {
    case 'signed_out':
      return { name: 'signed out', by: connection.by };
    case 'refused': {
      const { code, sentence, until, appealTo } = connection;
      return { name: 'refused', code, sentence, until, appealTo };
    }
    case 'replaced':
      return { name: 'replaced', other: connection.other };
    case 'world_older':
      return { name: 'world older', retryAt: connection.retryAt };
    case 'page_older':
      return { name: 'page older' };
    case 'reconnecting':
      if (!hasShown) return loading(facts);
      return {
        name: 'playing',
        link: { state: 'lost', retryAt: connection.retryAt, attempt: connection.attempt },
      };
    case 'idle':
    case 'connecting':
    case 'subscribing':
      return hasShown ? { name: 'playing', link: { state: 'returning' } } : loading(facts);
    case 'ready':
      return phaseOfReady(facts);
  }
}

function phaseOfReady(facts: PhaseFacts): Phase {
  const { visitor, own, characterId, presence, refusal, hasShown, isLive } = facts;
  if (own.status?.state !== 'ok') return visitor === 'guest' ? { name: 'guest' } : { name: 'unregistered' };
  const rename = renameOf(own, characterId);
  if (rename) return rename;
  if (presence === 'gone' || refusal !== undefined) return { name: 'gone', refusal };
  const characters = own.characters.filter(({ isDeleted }) => !isDeleted);
  if (characterId === undefined) {
    if (characters.length === 0) return { name: 'no character' };
    if (characters.length > 1) return { name: 'choose', characters };
  }
  if (facts.pictures < 1 || !(hasShown || isLive)) return loading(facts);
  return { name: 'playing', link: isLive ? { state: 'good' } : { state: 'returning' } };
}

/** Pictures are the heaviest part; the connection is a wait without a measure. */
function loading({ pictures, connection, world }: PhaseFacts): Phase {
  const isReady = connection.name === 'ready';
  const isConnected = isReady || connection.name === 'subscribing';
  const progress = pictures * 0.5 + (isConnected ? 0.1 : 0) + (isReady ? 0.1 + world * 0.3 : 0);
  const step = pictures < 1 ? 'pictures' : isReady ? 'world' : 'connection';
  return { name: 'loading', step, progress };
}

/** The name that has to be chosen anew before this character is played: one's own, or the character's. */
export function renameOf({ status, characters }: OwnRows, characterId: number | undefined): Rename | undefined {
  if (status?.needsRename) return { name: 'rename user', reason: status.renameReason };
  const character = characters.find(({ id }) => id === characterId);
  return character?.needsRename ? { name: 'rename character', characterId: character.id } : undefined;
}

/** The character to enter with, when there is no choice to make. */
export function onlyCharacter({ characters }: OwnRows): number | undefined {
  const there = characters.filter(({ isDeleted }) => !isDeleted);
  return there.length === 1 ? there[0]?.id : undefined;
}
