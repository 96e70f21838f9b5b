// What the server says over the socket (protocols v2 and v3), as bytes of one message without the frame's compression tag.
// Rows arrive here already encoded by `subscriptions/`; nothing is ever compressed, since the official client would apply
// a frame that inflates slowly after ones sent later.
import { BsatnWriter } from '../../bsatn/writer.ts';
import type { ConnectionId, Identity, Micros } from '../../engine/interface.ts';

/** Nobody else writes while one message is built, so all share one buffer. */
const writer = new BsatnWriter(4096);

function built(write: () => void): Uint8Array {
  writer.clear();
  write();
  // From Node's pool: small messages come by the hundred thousand.
  return Buffer.from(writer.written());
}

export function initialConnection(identity: Identity, connectionId: ConnectionId, token: string): Uint8Array {
  return built(() => {
    writer.u8(0);
    writer.u256(identity);
    writer.u128(connectionId);
    writer.string(token);
  });
}

/** `rows` is an encoded `QueryRows`. */
export function subscribeApplied(requestId: number, querySetId: number, rows: Uint8Array): Uint8Array {
  return built(() => {
    writer.u8(1);
    writer.u32(requestId);
    writer.u32(querySetId);
    writer.raw(rows);
  });
}

/** `rows` is an encoded `QueryRows`, or null where the client did not ask for what it drops. */
export function unsubscribeApplied(requestId: number, querySetId: number, rows: Uint8Array | null): Uint8Array {
  return built(() => {
    writer.u8(2);
    writer.u32(requestId);
    writer.u32(querySetId);
    writer.u8(rows === null ? 1 : 0);
    if (rows !== null) writer.raw(rows);
  });
}

export function subscriptionError(requestId: number, querySetId: number, error: string): Uint8Array {
  return built(() => {
    writer.u8(3);
    writer.u8(0);
    writer.u32(requestId);
    writer.u32(querySetId);
    writer.string(error);
  });
}

/** `rows` is an encoded `QueryRows`. */
export function oneOffQueryResult(
  requestId: number,
  result: { readonly rows: Uint8Array } | { readonly error: string },
): Uint8Array {
  return built(() => {
    writer.u8(5);
    writer.u32(requestId);
    if ('rows' in result) {
      writer.u8(0);
      writer.raw(result.rows);
    } else {
      writer.u8(1);
      writer.string(result.error);
    }
  });
}

export type ReducerResult =
  /** `querySets`: the caller's own share of the update, an encoded array of `QuerySetUpdate`; null where it sees none. */
  | { readonly kind: 'committed'; readonly querySets: Uint8Array | null }
  /** The module said no, with a sentence for the caller. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'fatal'; readonly message: string };

export function reducerResult(requestId: number, timestamp: Micros, result: ReducerResult): Uint8Array {
  return built(() => {
    writer.u8(6);
    writer.u32(requestId);
    writer.i64(timestamp);
    switch (result.kind) {
      case 'committed':
        writer.u8(0);
        writer.u32(0);
        if (result.querySets === null) writer.u32(0);
        else writer.raw(result.querySets);
        break;
      case 'failed':
        writeErrorPayload(result.message);
        break;
      case 'fatal':
        writer.u8(3);
        writer.string(result.message);
        break;
      default:
        result satisfies never;
    }
  });
}

/** The bytes of an error are themselves the BSATN of a string: its length stands there twice. */
function writeErrorPayload(message: string): void {
  writer.u8(2);
  const start = writer.length;
  writer.u32(0);
  writer.string(message);
  writer.patchU32(start, writer.length - start - 4);
}

export type ProcedureResult =
  | {
      readonly kind: 'returned';
      readonly value: Uint8Array;
      readonly timestamp: Micros;
      readonly durationMicros: bigint;
    }
  | { readonly kind: 'failed'; readonly message: string };

export function procedureResult(requestId: number, result: ProcedureResult): Uint8Array {
  return built(() => {
    writer.u8(7);
    if (result.kind === 'returned') {
      writer.u8(0);
      writer.byteArray(result.value);
      writer.i64(result.timestamp);
      writer.i64(result.durationMicros);
    } else {
      writer.u8(1);
      writer.string(result.message);
      writer.i64(0n);
      writer.i64(0n);
    }
    writer.u32(requestId);
  });
}
