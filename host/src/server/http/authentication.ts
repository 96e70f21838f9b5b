// Who sends a request: the bearer token in its header, else the one in its URL.
import type { IncomingMessage } from 'node:http';
import type { Authority, Credential } from '../tokens/authority.ts';
import { TokenError } from '../tokens/token-error.ts';
import { HttpError } from './reply.ts';

/** The credential a request carries, or null. Throws 400 for a malformed header, 401 for a token that is not accepted. */
export async function credentialOf(
  request: IncomingMessage,
  url: URL,
  authority: Authority,
): Promise<Credential | null> {
  const token = bearerToken(request.headers.authorization) ?? url.searchParams.get('token');
  if (token === null) return null;
  try {
    return await authority.verify(token);
  } catch (error) {
    if (error instanceof TokenError) throw new HttpError(401, error.message);
    throw error;
  }
}

function bearerToken(header: string | undefined): string | null {
  if (header === undefined) return null;
  const match = /^Bearer +([\w.~+/=-]+) *$/i.exec(header);
  if (match === null) throw new HttpError(400, 'Authorization is invalid: malformed token');
  return match[1] ?? null;
}
