// Plain forms that are posted to handlers of ours: read with a limit, because Next sets none and anybody may post.
// Server actions have Next's own limit.
import { AppError } from '../errors/app-error.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded *(?:;|$)/i;
const LIMIT_BYTES = 64 * 1024;

/** @throws AppError malformed_request for what is larger than 64 KiB or no plain form. */
export async function readSmallForm({ headers, body }: Request): Promise<URLSearchParams> {
  if (!FORM_TYPE.test(headers.get('content-type') ?? '')) throw malformed('it is no plain form');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop lets go of the rest.
    if (size > LIMIT_BYTES) throw malformed(`it has more than ${LIMIT_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** For bodies that others read: whether this one says that it is small. */
export function hasSmallBody(headers: Headers): boolean {
  if (headers.has('transfer-encoding')) return false;
  return Number(headers.get('content-length') ?? 0) <= LIMIT_BYTES;
}

function malformed(detail: string): AppError {
  return new AppError('malformed_request', { detail });
}
