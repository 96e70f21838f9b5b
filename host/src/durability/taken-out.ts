// Rows that a transaction took out, as the log keeps them: most gave way to a row that differs in a few bytes and stands in
// the same record, so that only these bytes are written. Which row that was is guessed by how it begins, as keys mostly do; a
// wrong guess costs bytes and nothing else.
import { u32At } from '../bsatn/bytes.ts';
import { BsatnError } from '../bsatn/error.ts';
import type { BsatnReader } from '../bsatn/reader.ts';
import type { BsatnWriter } from '../bsatn/writer.ts';

/** Instead of a row's place among those put in, counted from 1. */
const WHOLE = 0;
/** Longer rows are written whole, so that places within a row are single bytes. */
const LONGEST = 255;
const KEY_SIZE = 4;
/** What a run takes beside its bytes: as many equal bytes between two differences are cheaper written than passed over. */
const RUN_COST = 2;

/** Bytes of a row from `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
}

export function writeTakenOut(
  writer: BsatnWriter,
  putIn: readonly Uint8Array[],
  takenOut: readonly Uint8Array[],
): void {
  writer.u32(takenOut.length);
  let places: ReadonlyMap<number, number> | null = null;
  for (let at = 0; at < takenOut.length; at++) {
    const row = takenOut[at] as Uint8Array;
    const isBeside = beginsLike(putIn[at], row);
    if (!isBeside) places ??= placesByStart(putIn);
    const place = isBeside ? at : places?.get(startOf(row));
    const twin = place === undefined ? undefined : putIn[place];
    const runs = twin === undefined ? undefined : differences(twin, row);
    if (place === undefined || runs === undefined) {
      writer.u32(WHOLE);
      writer.byteArray(row);
    } else {
      writer.u32(place + 1);
      writeRuns(writer, row, runs);
    }
  }
}

/** @throws BsatnError where the bytes say something that was never written. */
export function readTakenOut(reader: BsatnReader, putIn: readonly Uint8Array[]): Uint8Array[] {
  return reader.array(() => {
    const place = reader.u32();
    if (place === WHOLE) return reader.byteArray();
    const twin = putIn[place - 1];
    if (twin === undefined) throw new BsatnError('a row differs from one that is not there');
    return readRuns(reader, twin);
  });
}

/** Rows that were changed mostly stand on both sides in the same order. */
function beginsLike(twin: Uint8Array | undefined, row: Uint8Array): boolean {
  return twin !== undefined && row.length >= KEY_SIZE && startOf(twin) === startOf(row);
}

function placesByStart(rows: readonly Uint8Array[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [place, row] of rows.entries()) places.set(startOf(row), place);
  return places;
}

const startOf = (row: Uint8Array): number => (row.length < KEY_SIZE ? -1 : u32At(row, 0));

/** Where a row differs from its twin; undefined where writing that is no gain. */
function differences(twin: Uint8Array, row: Uint8Array): readonly Run[] | undefined {
  if (row.length !== twin.length || row.length > LONGEST) return undefined;
  const runs: Run[] = [];
  let cost = 1;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === twin[at]) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - last.end <= RUN_COST) {
      cost += at + 1 - last.end;
      runs[runs.length - 1] = { start: last.start, end: at + 1 };
    } else {
      cost += RUN_COST + 1;
      runs.push({ start: at, end: at + 1 });
    }
  }
  return cost < KEY_SIZE + row.length ? runs : undefined;
}

function writeRuns(writer: BsatnWriter, row: Uint8Array, runs: readonly Run[]): void {
  writer.u8(runs.length);
  for (const { start, end } of runs) {
    writer.u8(start);
    writer.u8(end - start);
    writer.run(row, start, end);
  }
}

function readRuns(reader: BsatnReader, twin: Uint8Array): Uint8Array {
  const row = new Uint8Array(twin);
  for (let runs = reader.u8(); runs > 0; runs--) {
    const start = reader.u8();
    const end = start + reader.u8();
    if (end > row.length) throw new BsatnError('a row differs behind its end');
    for (let at = start; at < end; at++) row[at] = reader.u8();
  }
  return row;
}
