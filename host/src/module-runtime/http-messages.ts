// HTTP requests and responses as they cross the border between host and module: a head in BSATN, and the body beside it.
import { BsatnError } from '../bsatn/error.ts';
import { BsatnReader } from '../bsatn/reader.ts';
import { BsatnWriter } from '../bsatn/writer.ts';
import { readHttpMethod, writeHttpMethod } from '../definition/http-method.ts';

/** Names in lower case; a name that repeats stands there as often. Values are bytes, mostly of text. */
export type HttpHeaders = readonly (readonly [name: string, value: Uint8Array])[];

export type HttpVersion = '0.9' | '1.0' | '1.1' | '2.0' | '3.0';
const VERSIONS: readonly HttpVersion[] = ['0.9', '1.0', '1.1', '2.0', '3.0'];

export interface HttpRequest {
  readonly method: string;
  readonly headers: HttpHeaders;
  /** How long the module is ready to wait, if it says so. */
  readonly timeoutMicros: bigint | null;
  readonly uri: string;
  readonly version: HttpVersion;
  readonly body: Uint8Array;
}

export interface HttpResponse {
  readonly headers: HttpHeaders;
  readonly version: HttpVersion;
  readonly status: number;
  readonly body: Uint8Array;
}

/** What the client of a handler that broke is told: strangers read it, so the rest is for the log. */
export const HANDLER_BROKE = 'The module failed to answer; its log has the reason.';

export function encodeRequestHead({ method, headers, timeoutMicros, uri, version }: HttpRequest): Uint8Array {
  const writer = new BsatnWriter();
  writeHttpMethod(writer, method);
  writeHeaders(writer, headers);
  writer.u8(timeoutMicros === null ? 1 : 0);
  if (timeoutMicros !== null) writer.i64(timeoutMicros);
  writer.string(uri);
  writer.u8(VERSIONS.indexOf(version));
  return writer.finish();
}

/** @throws BsatnError */
export function decodeRequestHead(bytes: Uint8Array): Omit<HttpRequest, 'body'> {
  const reader = new BsatnReader(bytes);
  const head = {
    method: readHttpMethod(reader),
    headers: readHeaders(reader),
    timeoutMicros: reader.option(() => reader.i64()),
    uri: reader.string(),
    version: readVersion(reader),
  };
  reader.expectEnd();
  return head;
}

export function encodeResponseHead({ headers, version, status }: HttpResponse): Uint8Array {
  const writer = new BsatnWriter();
  writeHeaders(writer, headers);
  writer.u8(VERSIONS.indexOf(version));
  writer.u16(status);
  return writer.finish();
}

/** @throws BsatnError */
export function decodeResponseHead(bytes: Uint8Array): Omit<HttpResponse, 'body'> {
  const reader = new BsatnReader(bytes);
  const head = { headers: readHeaders(reader), version: readVersion(reader), status: reader.u16() };
  reader.expectEnd();
  return head;
}

function writeHeaders(writer: BsatnWriter, headers: HttpHeaders): void {
  writer.u32(headers.length);
  for (const [name, value] of headers) {
    writer.string(name);
    writer.byteArray(value);
  }
}

function readHeaders(reader: BsatnReader): HttpHeaders {
  return reader.array(() => [reader.string(), reader.byteArray()] as const);
}

function readVersion(reader: BsatnReader): HttpVersion {
  const tag = reader.u8();
  const version = VERSIONS[tag];
  if (version === undefined) throw new BsatnError(`there is no HTTP version ${tag}`);
  return version;
}
