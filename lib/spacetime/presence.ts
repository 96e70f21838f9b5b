// Whether this tab is the one that plays. The newest entry wins: who finds another connection in their own session row
// has been replaced, and does not take it back by itself.
import type { OwnSession } from './own-rows.ts';

export type Presence =
  /** Not in the world, and not asked to be. */
  | 'outside'
  /** Asked to be in the world, and not there yet. */
  | 'entering'
  | 'here'
  /** Another tab or device plays. */
  | 'replaced'
  /** Another tab or device took over and has let go since: this one may come back. */
  | 'vacated'
  /** Was here, and the world let go of the body. */
  | 'gone';

export interface PresenceFacts {
  readonly session: OwnSession | undefined;
  /** The connection of this moment, and all that this tab has had. */
  readonly connection: string;
  readonly own: ReadonlySet<string>;
  /** Whether this tab is meant to be in the world. */
  readonly isWanted: boolean;
  /** Whether this connection has been the one that steers. */
  readonly wasHere: boolean;
  /** Whether another one has taken over since this claim was made. */
  readonly wasReplaced: boolean;
  /** Whether an entry is under way: the row still shows whom it replaces. */
  readonly isEntering: boolean;
}

export function presenceOf(facts: PresenceFacts): Presence {
  const { session, connection, own, isWanted, wasHere, wasReplaced, isEntering } = facts;
  if (!isWanted) return 'outside';
  if (session?.connectionId === connection) return 'here';
  if (isEntering) return 'entering';
  const isOthers = session?.connectionId !== undefined && !own.has(session.connectionId);
  if (isOthers) return 'replaced';
  if (wasReplaced) return 'vacated';
  return wasHere ? 'gone' : 'entering';
}
