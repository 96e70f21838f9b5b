// What the server's bytes are about: reads the frames of every socket of this process a second time and counts, by table,
// what was told as rows of a new subscription, as changes, and as rows that a client lets go of.
import { BsatnReader } from '../../host/src/bsatn/reader.ts';

/** Bytes by what they are about, such as `motion, changes`; whatever frames a table's rows counts with it. */
export type Told = Readonly<Record<string, number>>;

type Manner = 'rows' | 'changes' | 'let go';

const FIXED_SIZE = 0;
const PERSISTENT_TABLE = 0;
/** What is neither rows nor changes: headers of frames and messages, answers to calls, the time. */
const ENVELOPES = 'envelopes and answers';

const counts = new Map<string, number>();

/** From now on: sockets that are open already are not read. */
export function countTold(): void {
  globalThis.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener('message', ({ data }) => readFrame(new Uint8Array(data as ArrayBuffer)));
    }
  };
}

/** Since this was last asked. */
export function takeTold(): Told {
  const told = Object.fromEntries(counts);
  counts.clear();
  return told;
}

/** Those of several crowds together, the most first. */
export function addTold(all: readonly Told[]): Told {
  const sums = new Map<string, number>();
  for (const told of all) {
    for (const [name, bytes] of Object.entries(told)) sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return Object.fromEntries([...sums].sort(([, a], [, b]) => b - a));
}

function add(name: string, bytes: number): void {
  counts.set(name, (counts.get(name) ?? 0) + bytes);
}

/** One frame: a tag for its compression, which is never used here, and messages one after the other. */
function readFrame(frame: Uint8Array): void {
  const reader = new BsatnReader(frame, 1);
  const header = frame.length < 126 ? 2 : frame.length < 0x1_0000 ? 4 : 10;
  const before = sum();
  while (reader.remaining > 0) readMessage(reader);
  add(ENVELOPES, frame.length + header - (sum() - before));
}

const sum = () => counts.values().reduce((total, bytes) => total + bytes, 0);

function readMessage(reader: BsatnReader): void {
  const tag = reader.u8();
  switch (tag) {
    case 0:
      reader.u256();
      reader.u128();
      reader.string();
      break;
    case 1:
      skip(reader, 8);
      readRows(reader, 'rows');
      break;
    case 2:
      skip(reader, 8);
      if (reader.u8() === 0) readRows(reader, 'let go');
      break;
    case 4:
      readQuerySets(reader);
      break;
    case 6:
      skip(reader, 12);
      readOutcome(reader);
      break;
    case 7:
      if (reader.u8() === 0) {
        reader.byteArray();
        skip(reader, 16);
      } else {
        reader.string();
        skip(reader, 16);
      }
      skip(reader, 4);
      break;
    default:
      throw new Error(`the server told something of an unexpected kind: ${tag}`);
  }
}

function readOutcome(reader: BsatnReader): void {
  const tag = reader.u8();
  if (tag === 0) {
    reader.byteArray();
    readQuerySets(reader);
  } else if (tag !== 1) reader.byteArray();
}

function readQuerySets(reader: BsatnReader): void {
  for (let sets = reader.u32(); sets > 0; sets--) {
    skip(reader, 4);
    for (let tables = reader.u32(); tables > 0; tables--) readTableUpdate(reader);
  }
}

function readTableUpdate(reader: BsatnReader): void {
  const start = reader.offset;
  const name = reader.string();
  for (let updates = reader.u32(); updates > 0; updates--) {
    const isPersistent = reader.u8() === PERSISTENT_TABLE;
    readRowList(reader);
    if (isPersistent) readRowList(reader);
  }
  add(`${name}, changes`, reader.offset - start);
}

function readRows(reader: BsatnReader, told: Manner): void {
  for (let tables = reader.u32(); tables > 0; tables--) {
    const start = reader.offset;
    const name = reader.string();
    readRowList(reader);
    add(`${name}, ${told}`, reader.offset - start);
  }
}

function readRowList(reader: BsatnReader): void {
  if (reader.u8() === FIXED_SIZE) skip(reader, 2);
  else skip(reader, 8 * reader.u32());
  reader.byteArray();
}

function skip(reader: BsatnReader, bytes: number): void {
  reader.offset += bytes;
}
