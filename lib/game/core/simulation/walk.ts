// A whole simulated walk: server, client and wires between them on a small field with pillars.
import { type Direction, type Solid, TILE_UNITS, tileCentre } from '@hollowmere/world/movement';
import { SimulatedClient } from './client.ts';
import { SimulatedServer } from './server.ts';
import { seeded, Timeline, Wire } from './timeline.ts';

export interface WalkOptions {
  readonly seed?: number;
  /** Milliseconds one way, at least, and what may come on top. */
  readonly latencyUp?: number;
  readonly latencyDown?: number;
  readonly jitter?: number;
  /** Now and then a packet takes this much longer. */
  readonly spike?: number;
  readonly serverPpm?: number;
  readonly clientPpm?: number;
  readonly frameMs?: number;
  /** One way is silent until then. */
  readonly stalledUntil?: () => number;
}

const FIELD_TILES = 64;
/** A row of the field without pillars: walks along it go on. */
const CLEAR_ROW = 30;

/** A walled field with a pillar here and there, always with room for a body between them, and strips of ground that slows. */
const field: Solid = Object.assign(
  (x: number, y: number) =>
    x <= 0 || y <= 0 || x >= FIELD_TILES - 1 || y >= FIELD_TILES - 1 || (x % 7 === 3 && y % 5 === 2),
  { drag: (_x: number, y: number) => (y % 8 === 1 ? 64 : 0) },
);

export function walk(options: WalkOptions = {}) {
  const { latencyUp = 100, latencyDown = 100, jitter = 0, spike = 0, frameMs = 1000 / 60 } = options;
  const random = seeded(options.seed ?? 1);
  const timeline = new Timeline();
  const late = (base: number) => () => {
    const stall = Math.max(0, (options.stalledUntil?.() ?? 0) - timeline.now);
    return base + random() * jitter + (spike > 0 && random() < 0.01 ? random() * spike : 0) + stall;
  };
  const start = { x: tileCentre(FIELD_TILES / 2), y: tileCentre(CLEAR_ROW) };
  const server = new SimulatedServer(timeline, field, start, options.serverPpm);
  const up = new Wire(timeline, late(latencyUp));
  const down = new Wire(timeline, late(latencyDown));
  const ppm = options.clientPpm ?? 0;
  const client = new SimulatedClient({ timeline, server, up, down, walls: field, frameMs, ppm });
  const run = (ms: number) => timeline.runUntil(timeline.now + ms);
  run(3_000);
  return { timeline, server, client, random, run };
}

export type Walk = ReturnType<typeof walk>;

/** The person changes their mind `times` times, after 60 to 600 ms each, and once more to stand still. */
export function wander({ client, random, run }: Walk, times: number, between: (turn: number) => void = () => {}): void {
  for (let turn = 0; turn < times; turn++) {
    client.wants = Math.floor(random() * 9) as Direction;
    between(turn);
    run(60 + random() * 540);
  }
  client.wants = 0;
  run(3_000);
}

/** The tile so many tiles ahead of where the body is going. */
export function tileAhead({ server }: Walk, tiles: number): string {
  const { x, y, facing } = server.here;
  const column = Math.floor(x / TILE_UNITS) + tiles * Math.sign(Math.round(Math.sin(((facing - 1) * Math.PI) / 4)));
  const row = Math.floor(y / TILE_UNITS) - tiles * Math.sign(Math.round(Math.cos(((facing - 1) * Math.PI) / 4)));
  return `${column} ${row}`;
}
