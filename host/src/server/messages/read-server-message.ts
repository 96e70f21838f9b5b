// Reads the server's messages back, for the command line and for tests: a second opinion on the encoders, written from the
// specification.
import { BsatnReader } from '../../bsatn/reader.ts';

interface RowList {
  readonly table: string;
  readonly rows: readonly Uint8Array[];
}

interface TableRowsUpdate {
  readonly inserts: readonly Uint8Array[];
  readonly deletes: readonly Uint8Array[];
  readonly events: readonly Uint8Array[];
}

export interface QuerySetUpdate {
  readonly querySetId: number;
  readonly tables: readonly { readonly table: string; readonly updates: readonly TableRowsUpdate[] }[];
}

export type ServerMessage =
  | {
      readonly kind: 'InitialConnection';
      readonly identity: bigint;
      readonly connectionId: bigint;
      readonly token: string;
    }
  | {
      readonly kind: 'SubscribeApplied';
      readonly requestId: number;
      readonly querySetId: number;
      readonly tables: readonly RowList[];
    }
  | {
      readonly kind: 'UnsubscribeApplied';
      readonly requestId: number;
      readonly querySetId: number;
      readonly tables: readonly RowList[] | null;
    }
  | {
      readonly kind: 'SubscriptionError';
      readonly requestId: number | null;
      readonly querySetId: number;
      readonly error: string;
    }
  | { readonly kind: 'TransactionUpdate'; readonly querySets: readonly QuerySetUpdate[] }
  | {
      readonly kind: 'OneOffQueryResult';
      readonly requestId: number;
      readonly tables: readonly RowList[] | null;
      readonly error: string | null;
    }
  | {
      readonly kind: 'ReducerResult';
      readonly requestId: number;
      readonly timestamp: bigint;
      readonly outcome: 'Ok' | 'OkEmpty' | 'Err' | 'InternalError';
      readonly message: string;
      readonly querySets: readonly QuerySetUpdate[];
    }
  | {
      readonly kind: 'ProcedureResult';
      readonly requestId: number;
      readonly timestamp: bigint;
      readonly duration: bigint;
      readonly value: Uint8Array | null;
      readonly error: string | null;
    };

/** All messages of one frame; throws where the frame is compressed, empty or malformed. */
export function decodeFrame(frame: Uint8Array): ServerMessage[] {
  const reader = new BsatnReader(frame);
  if (reader.u8() !== 0) throw new Error('the frame is compressed');
  const messages = [decodeServerMessage(reader)];
  while (reader.remaining > 0) messages.push(decodeServerMessage(reader));
  return messages;
}

function decodeServerMessage(reader: BsatnReader): ServerMessage {
  const tag = reader.u8();
  switch (tag) {
    case 0:
      return {
        kind: 'InitialConnection',
        identity: reader.u256(),
        connectionId: reader.u128(),
        token: reader.string(),
      };
    case 1:
      return { kind: 'SubscribeApplied', ...ids(reader), tables: queryRows(reader) };
    case 2:
      return { kind: 'UnsubscribeApplied', ...ids(reader), tables: reader.option(() => queryRows(reader)) };
    case 3:
      return {
        kind: 'SubscriptionError',
        requestId: reader.option(() => reader.u32()),
        querySetId: reader.u32(),
        error: reader.string(),
      };
    case 4:
      return { kind: 'TransactionUpdate', querySets: querySets(reader) };
    case 5:
      return { kind: 'OneOffQueryResult', requestId: reader.u32(), ...oneOff(reader) };
    case 6:
      return { kind: 'ReducerResult', requestId: reader.u32(), timestamp: reader.i64(), ...outcome(reader) };
    case 7:
      return procedure(reader);
    default:
      throw new Error(`unknown server message ${tag}`);
  }
}

function ids(reader: BsatnReader): { requestId: number; querySetId: number } {
  return { requestId: reader.u32(), querySetId: reader.u32() };
}

function queryRows(reader: BsatnReader): RowList[] {
  return reader.array(() => ({ table: reader.string(), rows: rowList(reader) }));
}

function rowList(reader: BsatnReader): Uint8Array[] {
  if (reader.u8() === 0) {
    const size = reader.u16();
    const data = reader.byteArray();
    return Array.from({ length: data.length / size }, (_, index) => data.slice(index * size, (index + 1) * size));
  }
  const offsets = reader.array(() => Number(reader.u64()));
  const data = reader.byteArray();
  return offsets.map((start, index) => data.slice(start, offsets[index + 1] ?? data.length));
}

function querySets(reader: BsatnReader): QuerySetUpdate[] {
  return reader.array(() => ({
    querySetId: reader.u32(),
    tables: reader.array(() => ({ table: reader.string(), updates: reader.array(() => tableRows(reader)) })),
  }));
}

function tableRows(reader: BsatnReader): TableRowsUpdate {
  if (reader.u8() === 1) return { inserts: [], deletes: [], events: rowList(reader) };
  return { inserts: rowList(reader), deletes: rowList(reader), events: [] };
}

function oneOff(reader: BsatnReader): { tables: RowList[] | null; error: string | null } {
  return reader.u8() === 0 ? { tables: queryRows(reader), error: null } : { tables: null, error: reader.string() };
}

function outcome(reader: BsatnReader) {
  const tag = reader.u8();
  if (tag === 1) return { outcome: 'OkEmpty' as const, message: '', querySets: [] };
  if (tag === 2)
    return { outcome: 'Err' as const, message: new BsatnReader(reader.byteArray()).string(), querySets: [] };
  if (tag === 3) return { outcome: 'InternalError' as const, message: reader.string(), querySets: [] };
  reader.byteArray();
  return { outcome: 'Ok' as const, message: '', querySets: querySets(reader) };
}

function procedure(reader: BsatnReader): ServerMessage {
  const returned = reader.u8() === 0;
  const value = returned ? reader.byteArray() : null;
  const error = returned ? null : reader.string();
  const timestamp = reader.i64();
  const duration = reader.i64();
  return { kind: 'ProcedureResult', value, error, timestamp, duration, requestId: reader.u32() };
}
