// The answer to a plain form that was posted to a handler of ours and came to nothing: people are led back to a page that
// says so, where they can try again; programs get the error as JSON.
import { isErrorCode, sentenceOf } from '@hollowmere/world/errors';
import { asAppError } from './app-error.ts';
import { errorResponse } from './error-response.ts';
import { WorldRefusal } from './world-refusal.ts';

/** `page`: a path of ours, without a query. Unforeseen errors are logged. */
export function failedFormResponse(request: Request, error: unknown, page: string): Response {
  const known = asAppError(error);
  if (known.code === 'foreign_request' || !isForPeople(request.headers)) return errorResponse(error);
  if (known.status >= 500) console.error(known);
  const code = known instanceof WorldRefusal ? known.refusal : known.code;
  return new Response(null, {
    status: 303,
    headers: { location: `${page}?problem=${code}`, 'cache-control': 'no-store' },
  });
}

/**
 * What such a page says; null when nothing failed. Only refusals keep their own words: by the time this is read, a world
 * that could not be reached may be back, and addresses are written by anybody.
 */
export function failedFormSentence(problem: string | undefined): string | null {
  if (problem === undefined) return null;
  return isErrorCode(problem) ? sentenceOf(problem) : 'That did not work just then. Please try again.';
}

/** Browsers ask for a page when a form is sent. */
function isForPeople(headers: Headers): boolean {
  return headers.get('accept')?.includes('text/html') ?? false;
}
