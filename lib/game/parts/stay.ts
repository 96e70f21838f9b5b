// What every part of a stay in the world works with. A part is one subject of the game: it reads its rows, offers what
// the HUD shows of them as slices, and the acts that belong to it. It listens until `over`, and needs no closing.
import type { SpacetimeService } from '../../spacetime/service.ts';
import type { ChatLog } from '../core/chat-log.ts';
import type { Game } from '../core/game.ts';
import type { Markers } from '../markers.ts';
import type { Windows } from '../windows.ts';

export interface Stay {
  /** Calls, the own rows, and the connection of the moment. */
  readonly service: SpacetimeService;
  readonly game: Game;
  /** Opened over the world. */
  readonly windows: Windows;
  /** On the map. */
  readonly markers: Markers;
  /** What is said, and where the game itself says what went wrong. */
  readonly chat: ChatLog;
  /** Aborted when the stay ends. */
  readonly over: AbortSignal;
}
