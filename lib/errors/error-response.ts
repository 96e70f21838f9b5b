// The one place where an error becomes an HTTP answer.
import { asAppError } from './app-error.ts';

/** JSON `{ error: { code, message } }` with the status of the code. Unforeseen errors are logged. */
export function errorResponse(error: unknown, headers?: HeadersInit): Response {
  const { code, status, sentence } = logged(error);
  const answer = Response.json({ error: { code, message: sentence } }, headers ? { status, headers } : { status });
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

function logged(error: unknown) {
  const known = asAppError(error);
  if (known.status >= 500) console.error(known);
  return known;
}
