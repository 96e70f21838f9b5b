// What clients send over the socket (protocols v2 and v3): one message after the other in a frame, without separators.
// Arguments stay views into the frame: a call is decoded without copying them.
import { endOf } from '../../bsatn/bytes.ts';
import { BsatnError } from '../../bsatn/error.ts';
import type { BsatnReader } from '../../bsatn/reader.ts';
import { BsatnWriter } from '../../bsatn/writer.ts';

export type ClientMessage =
  | {
      readonly kind: 'Subscribe';
      readonly requestId: number;
      readonly querySetId: number;
      readonly queries: readonly string[];
    }
  | {
      readonly kind: 'Unsubscribe';
      readonly requestId: number;
      readonly querySetId: number;
      readonly sendDroppedRows: boolean;
    }
  | { readonly kind: 'OneOffQuery'; readonly requestId: number; readonly query: string }
  | { readonly kind: 'CallReducer'; readonly requestId: number; readonly name: string; readonly args: Uint8Array }
  | { readonly kind: 'CallProcedure'; readonly requestId: number; readonly name: string; readonly args: Uint8Array };

/** Reads the message at the reader's place and moves past it; throws `BsatnError` for anything malformed. */
export function readClientMessage(reader: BsatnReader): ClientMessage {
  const tag = reader.u8();
  const requestId = reader.u32();
  switch (tag) {
    case 0:
      return { kind: 'Subscribe', requestId, querySetId: reader.u32(), queries: reader.array(() => reader.string()) };
    case 1:
      return { kind: 'Unsubscribe', requestId, querySetId: reader.u32(), sendDroppedRows: unsubscribeFlag(reader) };
    case 2:
      return { kind: 'OneOffQuery', requestId, query: reader.string() };
    case 3:
      return { kind: 'CallReducer', requestId, name: calledName(reader), args: view(reader) };
    case 4:
      return { kind: 'CallProcedure', requestId, name: calledName(reader), args: view(reader) };
    default:
      throw new BsatnError(`a client message has tag 0 to 4, not ${tag}`);
  }
}

function unsubscribeFlag(reader: BsatnReader): boolean {
  const flag = reader.u8();
  if (flag > 1) throw new BsatnError(`the flags of Unsubscribe are 0 or 1, not ${flag}`);
  return flag === 1;
}

function calledName(reader: BsatnReader): string {
  const flags = reader.u8();
  if (flags !== 0) throw new BsatnError(`the flags of a call must be 0, not ${flags}`);
  return reader.string();
}

function view(reader: BsatnReader): Uint8Array {
  const size = reader.u32();
  const start = reader.offset;
  reader.offset = endOf(reader.bytes, start, size);
  return reader.bytes.subarray(start, reader.offset);
}

/** The bytes a client sends for this message: for tests and the load generator. */
export function encodeClientMessage(message: ClientMessage): Uint8Array {
  const writer = new BsatnWriter(64);
  switch (message.kind) {
    case 'Subscribe':
      head(writer, 0, message.requestId);
      writer.u32(message.querySetId);
      writer.u32(message.queries.length);
      for (const query of message.queries) writer.string(query);
      break;
    case 'Unsubscribe':
      head(writer, 1, message.requestId);
      writer.u32(message.querySetId);
      writer.bool(message.sendDroppedRows);
      break;
    case 'OneOffQuery':
      head(writer, 2, message.requestId);
      writer.string(message.query);
      break;
    case 'CallReducer':
    case 'CallProcedure':
      head(writer, message.kind === 'CallReducer' ? 3 : 4, message.requestId);
      writer.u8(0);
      writer.string(message.name);
      writer.byteArray(message.args);
      break;
    default:
      message satisfies never;
  }
  return writer.finish();
}

function head(writer: BsatnWriter, tag: number, requestId: number): void {
  writer.u8(tag);
  writer.u32(requestId);
}
