// What a route answers with, as a value; `listener.ts` writes it out. Errors are a status and a sentence.
import type { ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  /** A header that stands there more than once has a list of values. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** Takes over the response after its head was written: for answers that go on. */
  readonly stream?: (response: ServerResponse) => void;
}

/** Ends a request with a status and a sentence for the caller. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

export const empty = (status = 200): Reply => ({ status });

export const text = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
});

export const json = (value: unknown, headers: Readonly<Record<string, string>> = {}): Reply =>
  jsonText(JSON.stringify(value), headers);

/** JSON that was written by hand, since its numbers may be longer than JavaScript's. */
export const jsonText = (body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

export const withStatus = (status: number, reply: Reply): Reply => ({ ...reply, status });
