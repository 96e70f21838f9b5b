// Reads request bodies, with a limit.
import type { IncomingMessage } from 'node:http';
import { HttpError } from './reply.ts';

export const MiB = 1024 * 1024;
/** For calls and statements. */
const DEFAULT_BODY_LIMIT = 2 * MiB;

/** Throws 413 as soon as it is known that the body is larger than the limit. */
export async function readText(request: IncomingMessage, limit = DEFAULT_BODY_LIMIT): Promise<string> {
  const bytes = await readBytes(request, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new HttpError(400, 'The body is not valid UTF-8.');
  }
}

/** Throws 413 as soon as it is known that the body is larger than the limit. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'The body broke off.'); // which nobody will read: the client is gone
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): HttpError {
  return new HttpError(413, `The body is larger than ${limit} bytes.`, { connection: 'close' });
}
