// One POST to SpacetimeDB over a pool of kept-alive connections. Knows HTTP; what is asked and answered is database-client.ts.
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface HttpQuestion {
  readonly url: string;
  readonly body: string;
  readonly contentType: 'application/json' | 'text/plain';
  /** A bearer token; without one SpacetimeDB sees a stranger. */
  readonly token?: string | undefined;
  readonly timeoutMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

// Newest socket first, so that idle ones grow old and go; a bound keeps a rush of visitors from becoming a rush of connections.
const pool = { keepAlive: true, maxSockets: 32, maxFreeSockets: 8, scheduling: 'lifo' } as const;
const httpAgent = new HttpAgent(pool);
const httpsAgent = new HttpsAgent(pool);

/** Settles with any status. @throws Error when there is no answer in time. */
export function post(question: HttpQuestion): Promise<HttpAnswer> {
  return ask(question).answer;
}

/**
 * As {@link post}, for what may be asked twice: a connection that rested may be closed at its other end in the very moment
 * in which it is used again, and the question is then put once more.
 */
export async function postRepeatable(question: HttpQuestion): Promise<HttpAnswer> {
  const { request, answer } = ask(question);
  try {
    return await answer;
  } catch (error) {
    if (request.reusedSocket && isReset(error)) return post(question);
    throw error;
  }
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}

function ask({ url, body, contentType, token, timeoutMs }: HttpQuestion) {
  const isSecure = url.startsWith('https:');
  const send = isSecure ? httpsRequest : httpRequest;
  const request = send(url, {
    method: 'POST',
    agent: isSecure ? httpsAgent : httpAgent,
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
      ...(token && { authorization: `Bearer ${token}` }),
    },
  });
  const answer = new Promise<HttpAnswer>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) response.destroy(new Error(`more than ${MAX_ANSWER_BYTES} bytes`));
        else chunks.push(chunk);
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
  return { request, answer };
}
