// Where people are, by chunk: what creatures ask again and again. Looked up once in a transaction for each chunk, however
// many creatures ask; who is moved meanwhile is found where they were when it was first asked.
import type { Point } from '@hollowmere/world/combat';
import { chunksAround, settledAt, type Tick } from '@hollowmere/world/movement';
import { readBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx } from '../schema.ts';

export interface Somebody extends Point {
  readonly entity: number;
}

type ByChunk = Map<number, readonly Somebody[]>;

/** By transaction: each is handed a timestamp of its own, while the context is one and the same for all. */
const known = new WeakMap<Ctx['timestamp'], ByChunk>();

/** Everybody in a chunk and its eight neighbours, standing or fallen. */
export function peopleAround(ctx: Ctx, chunk: number, now: Tick): readonly Somebody[] {
  const byChunk = knownTo(ctx);
  return chunksAround(chunk).flatMap((near) => {
    const people = byChunk.get(near) ?? lookUp(ctx, near, now);
    byChunk.set(near, people);
    return people;
  });
}

function knownTo({ timestamp }: Ctx): ByChunk {
  const before = known.get(timestamp);
  if (before !== undefined) return before;
  const byChunk: ByChunk = new Map();
  known.set(timestamp, byChunk);
  return byChunk;
}

function lookUp(ctx: Ctx, chunk: number, now: Tick): Somebody[] {
  const solid = solidOf(ctx);
  return [...ctx.db.appearance.chunk.filter(chunk)].flatMap(({ entity }) => {
    const body = readBody(ctx, entity);
    if (body === null) return [];
    const { x, y } = settledAt(body, now, solid);
    return [{ entity, x, y }];
  });
}
