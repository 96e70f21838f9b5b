// `window.__game`: what the game knows, for tests that walk through the real thing, and another hour or sky for whoever takes
// pictures of it. It changes nothing but what this page draws, and is there only where the website was started with it.
import type { Frame } from './core/game.ts';
import { type GroundItem, isFreeFor } from './core/ground-item.ts';
import type { ShownSky } from './core/sky-over.ts';
import type { PlaySession } from './play-session.ts';
import type { DrawnView } from './render/index.ts';

export interface HookedFigure {
  readonly entity: number;
  readonly name: string;
  /** Units, as drawn. */
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly isWalking: boolean;
  readonly speech: string | undefined;
  /** The kind of creature, and how it is; nothing of people. */
  readonly creature: { readonly kind: number; readonly state: string } | undefined;
  readonly health: number | undefined;
}

export interface GameSnapshot {
  /** The world is shown, with all its ground, and takes input. */
  readonly ready: boolean;
  /** The name of the phase; while playing, that of the link. */
  readonly state: string;
  readonly tick: number;
  readonly timeOfDay: number;
  readonly self: HookedFigure | undefined;
  readonly entities: readonly HookedFigure[];
  readonly openDoors: readonly number[];
  /** What lies on the ground for one to take, in units. */
  readonly groundItems: readonly { readonly kind: number; readonly x: number; readonly y: number }[];
  /** Areas that are shown on the ground before they strike. */
  readonly telegraphs: readonly { readonly entity: number; readonly shape: string }[];
  readonly camera: { readonly x: number; readonly y: number; readonly scale: number } | undefined;
  readonly corrections: { readonly all: number; readonly imposed: number };
  readonly chat: readonly { readonly kind: string; readonly name: string | undefined; readonly text: string }[];
  readonly errors: readonly string[];
}

interface GameHook {
  snapshot(): GameSnapshot;
  /** Draws everything under this hour and weather; `{}` gives both back to the world. */
  showUnder(sky: ShownSky): void;
}

declare global {
  interface Window {
    __game?: GameHook;
  }
}

/** The server of the website says so in the page, so that tests run the very build that is deployed. */
const isOffered = () => document.documentElement.hasAttribute('data-game-hook');

export interface HookParts {
  readonly session: PlaySession;
  readonly latest: () => { readonly frame: Frame; readonly view: DrawnView } | undefined;
  readonly errors: () => readonly string[];
  /** Whether keys and pointers reach the world: the page is rendered after what it knows. */
  readonly takesInput: () => boolean;
}

/** Offers the hook until the returned function is called. */
export function offerHook(parts: HookParts): () => void {
  if (!isOffered()) return () => {};
  const { game } = parts.session;
  const hook: GameHook = { snapshot: () => snapshotOf(parts), showUnder: (sky) => game.showUnder(sky) };
  window.__game = hook;
  return () => {
    if (window.__game === hook) delete window.__game;
  };
}

function snapshotOf({ session, latest, errors, takesInput }: HookParts): GameSnapshot {
  const { game } = session;
  const phase = session.phase.value;
  const now = latest();
  const isGood = phase.name === 'playing' && phase.link.state === 'good' && takesInput();
  const figures = now?.frame.figures ?? [];
  const isMine = (item: GroundItem) => isFreeFor(item, now?.frame.self?.id, now?.frame.moment.tick ?? 0);
  return {
    ready: isGood && now?.view.isComplete === true && now.frame.self !== undefined,
    state: phase.name === 'playing' ? phase.link.state : phase.name,
    tick: now?.frame.moment.tick ?? 0,
    timeOfDay: now?.frame.timeOfDay ?? 0,
    self: figures.filter(({ isSelf }) => isSelf).map(hooked)[0],
    entities: figures.filter(({ isSelf }) => !isSelf).map(hooked),
    openDoors: [...(now?.frame.openDoors ?? [])],
    groundItems: [...(now?.frame.groundItems.values() ?? [])].filter(isMine).map(({ kind, x, y }) => ({ kind, x, y })),
    telegraphs: (now?.frame.telegraphs ?? []).map(({ entity, shape }) => ({ entity, shape })),
    camera: now?.view.camera,
    corrections: game.corrections,
    chat: session.talk.lines.value.map((line) => ({
      kind: line.kind,
      name: 'name' in line ? line.name : undefined,
      text: line.text,
    })),
    errors: errors(),
  };
}

const hooked = (figure: Frame['figures'][number]): HookedFigure => {
  const { id, x, y, facing, isWalking, speech, appearance, creature, vitals } = figure;
  return {
    entity: id,
    name: appearance?.name ?? '',
    x,
    y,
    facing,
    isWalking,
    speech,
    creature: creature && { kind: creature.kind, state: creature.state },
    health: vitals?.health,
  };
};
