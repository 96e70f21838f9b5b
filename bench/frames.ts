// The few protocol frames that the benchmarks send and read, by hand, so that the client's own cost stays small.

const text = new TextEncoder();

export interface Call {
  readonly reducer: string;
  /** Arguments as 32-bit integers, which is all that the benchmark's reducers take. */
  readonly args: readonly number[];
}

/** The arguments alone. */
export function argumentBytes(args: readonly number[]): Buffer {
  const bytes = Buffer.alloc(args.length * 4);
  for (const [index, value] of args.entries()) bytes.writeInt32LE(value, index * 4);
  return bytes;
}

/** Bytes of one CallReducer message. */
export function callFrame({ reducer, args }: Call, requestId: number): Buffer {
  const name = text.encode(reducer);
  const bytes = argumentBytes(args);
  const frame = Buffer.alloc(1 + 4 + 1 + 4 + name.length + 4 + bytes.length);
  let at = frame.writeUInt8(3, 0);
  at = frame.writeUInt32LE(requestId, at);
  at = frame.writeUInt8(0, at);
  at = frame.writeUInt32LE(name.length, at);
  frame.set(name, at);
  at = frame.writeUInt32LE(bytes.length, at + name.length);
  frame.set(bytes, at);
  return frame;
}

/** Bytes of one Subscribe message with these queries. */
export function subscribeFrame(...queries: readonly string[]): Buffer {
  const texts = queries.map((query) => text.encode(query));
  const frame = Buffer.alloc(1 + 4 + 4 + 4 + texts.reduce((size, sql) => size + 4 + sql.length, 0));
  let at = frame.writeUInt8(0, 0);
  at = frame.writeUInt32LE(1, at);
  at = frame.writeUInt32LE(1, at);
  at = frame.writeUInt32LE(texts.length, at);
  for (const sql of texts) {
    at = frame.writeUInt32LE(sql.length, at);
    frame.set(sql, at);
    at += sql.length;
  }
  return frame;
}

const REDUCER_RESULT = 6;
const OK = 0;
const OK_EMPTY = 1;

/**
 * Counts the successful reducer results in a server frame that holds nothing else.
 * @throws Error at a failed call, or at any other message.
 */
export function countResults(frame: Buffer): number {
  let count = 0;
  for (let at = 1; at < frame.length; count++) {
    if (frame[at] !== REDUCER_RESULT) throw new Error(`message ${frame[at]} where a reducer result was expected`);
    const outcome = frame[at + 13];
    if (outcome === OK_EMPTY) at += 14;
    else if (outcome === OK) at += 14 + 4 + frame.readUInt32LE(at + 14) + 4;
    else throw new Error('a call failed');
  }
  return count;
}
