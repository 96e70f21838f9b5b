// The boards of the hiscores, for anybody's website. What it says: docs/api.md.
import { BOARDS } from '@hollowmere/world/hiscores';
import { publicAnswer, publicPreflight } from '#lib/public-api/public-answer.ts';

const FRESH_SECONDS = 3_600;

export function GET(request: Request): Promise<Response> {
  return publicAnswer(request, FRESH_SECONDS, async () => ({
    boards: BOARDS.map(({ board, title, about, unit }) => ({ board, title, about, unit })),
  }));
}

export const OPTIONS = publicPreflight;
