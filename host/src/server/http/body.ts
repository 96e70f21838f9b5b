// Reads request bodies as text, with a limit.
import type { IncomingMessage } from 'node:http';
import { HttpError } from './reply.ts';

export const MiB = 1024 * 1024;
/** For calls and statements. */
const DEFAULT_BODY_LIMIT = 2 * MiB;

export async function readText(request: IncomingMessage, limit = DEFAULT_BODY_LIMIT): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new HttpError(413, `The body is larger than ${limit} bytes.`, { connection: 'close' });
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new HttpError(400, 'The body is not valid UTF-8.');
  }
}
