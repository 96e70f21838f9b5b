// Whether the name of a character is free, while it is being typed. For those who are signed in; the world decides in the end.
import { sentenceOf } from '@hollowmere/world/errors';
import { requirePass } from '#lib/auth/access.ts';
import { errorResponse } from '#lib/errors/error-response.ts';
import { characterNameAvailability } from '#lib/spacetime/server/reads/character-name-availability.ts';

const LONGEST_QUESTION = 100;

/** 200 `{ isFree, sentence }`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { token } = await requirePass();
    const name = new URL(request.url).searchParams.get('name')?.slice(0, LONGEST_QUESTION) ?? '';
    const refusal = await characterNameAvailability(name, token);
    const sentence = refusal ? sentenceOf(refusal) : 'That name is free.';
    return Response.json({ isFree: refusal === null, sentence }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
