// The service's surroundings for tests: links that the test opens and closes by hand, and timers that it lets run out.
import type { DbConnection } from './bindings/index.ts';
import { ConnectionLost } from './errors.ts';
import type { Link, LinkHandlers } from './link.ts';
import { NO_ROWS, type OwnRows, type OwnSession, type OwnStatus } from './own-rows.ts';
import type { SchemaFit } from './schema-fit.ts';
import { SpacetimeService } from './service.ts';
import type { Token } from './token-source.ts';

export const SETTINGS = { uri: 'ws://127.0.0.1:3000', database: 'hollowmere' };

export const status = (extra: Partial<OwnStatus> = {}): OwnStatus => ({
  state: 'ok',
  username: 'bramble',
  isGuest: false,
  userId: 1,
  reason: '',
  until: undefined,
  appealTo: '',
  mute: undefined,
  warnings: [],
  needsRename: false,
  renameReason: '',
  ...extra,
});

export const rows = (extra: Partial<OwnRows> = {}): OwnRows => ({ ...NO_ROWS, status: status(), ...extra });

export const session = (connectionId: string | undefined): OwnSession => ({ characterId: 5, entity: 7, connectionId });

/** One link as the service asked for it. */
class FakeLink implements Link {
  readonly token: string | undefined;
  readonly handlers: LinkHandlers;
  isClosed = false;
  dead = false;
  answersTime = true;
  /** Calls of `enterWorld` that wait for the test to settle them. */
  readonly entries: { resolve: () => void; reject: (error: Error) => void; characterId: number }[] = [];

  constructor(token: string | undefined, handlers: LinkHandlers) {
    this.token = token;
    this.handlers = handlers;
  }

  /** Only what the service itself calls. */
  get connection(): DbConnection {
    const enterWorld = ({ characterId }: { characterId: number }) =>
      new Promise<void>((resolve, reject) => this.entries.push({ resolve, reject, characterId }));
    return { reducers: { enterWorld, leaveWorld: async () => {} } } as unknown as DbConnection;
  }

  askTime(): Promise<number> {
    return this.answersTime ? Promise.resolve(1_000) : new Promise(() => {});
  }

  isDead(): boolean {
    return this.dead;
  }

  close(): void {
    this.isClosed = true;
  }
}

export function surroundings() {
  const links: FakeLink[] = [];
  const timers = new Set<{ act: () => void; at: number }>();
  const announced: string[] = [];
  const kept: string[] = [];
  const world = {
    now: 0,
    /** What taking a token comes to, one after the other; the last for ever. A promise may stay open. */
    tokens: [{ kind: 'token', token: 'first' }] as (Token | Error | Promise<Token>)[],
    isRejected: false,
    fit: 'fits' as SchemaFit,
    wake: () => {},
    /** Token sources made so far; each has a memory of its own. */
    sources: 0,
    preferred: 0,
    forgotten: 0,
  };
  const service = new SpacetimeService({
    open: ({ token }, handlers) => {
      const link = new FakeLink(token, handlers);
      links.push(link);
      return link;
    },
    tokensFor: () => {
      world.sources++;
      return {
        take: async () => {
          const next = world.tokens.length > 1 ? world.tokens.shift() : world.tokens[0];
          if (next instanceof Error || !next) throw next ?? new ConnectionLost();
          return next;
        },
        keep: (token) => kept.push(token),
        prefer: () => world.preferred++,
        forget: () => world.forgotten++,
      };
    },
    isTokenRejected: async () => world.isRejected,
    fitOfWorld: async () => world.fit,
    random: () => 1,
    wall: () => world.now,
    local: () => world.now,
    setTimer: (act, ms) => {
      const timer = { act, at: world.now + ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    watchWakeUps: (wake) => {
      world.wake = wake;
      return () => {
        world.wake = () => {};
      };
    },
    announce: (name) => announced.push(name),
  });
  /** Lets everything that waits for a promise go on. */
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    world.now += ms;
    for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
      if (timer.at > world.now || !timers.delete(timer)) continue;
      timer.act();
      await settle();
    }
    await settle();
  };
  const link = () => {
    const last = links.at(-1);
    if (!last) throw new Error('No link was opened.');
    return last;
  };
  /** The server accepts the newest link, and its own rows arrive. */
  const open = async (own: OwnRows | null = rows(), name?: string, identity = 'me') => {
    await settle();
    const connectionId = name ?? `c${links.length}`;
    link().handlers.opened({ identity, connectionId, token: `kept-${connectionId}` });
    if (own) link().handlers.ownRows(own);
    await settle();
  };
  return { service, links, link, timers, announced, kept, world, settle, pass, open };
}

/** A service that is connected and knows its own rows. */
export async function ready(own = rows()) {
  const world = surroundings();
  const release = world.service.use(SETTINGS, 'account');
  await world.open(own);
  return { ...world, release };
}
