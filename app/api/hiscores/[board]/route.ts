// A page of a board, for anybody's website. What it says: docs/api.md.
import { boardOf, PLACES_A_PAGE } from '@hollowmere/world/hiscores';
import { AppError } from '#lib/errors/app-error.ts';
import { pageNumber } from '#lib/public-api/page-number.ts';
import { publicAnswer, publicPreflight } from '#lib/public-api/public-answer.ts';
import { HISCORES_FRESH_SECONDS, hiscores } from '#lib/spacetime/server/reads/hiscores.ts';

interface BoardContext {
  readonly params: Promise<{ board: string }>;
}

export function GET(request: Request, { params }: BoardContext): Promise<Response> {
  return publicAnswer(request, HISCORES_FRESH_SECONDS, async () => {
    const board = boardOf((await params).board);
    if (!board) throw new AppError('not_found', { detail: 'no such board' });
    const page = pageNumber(new URL(request.url).searchParams.get('page'));
    if (page === null) throw new AppError('malformed_request', { detail: 'no page number' });
    const { total, pages, updatedAt, rows } = await hiscores(board.board, page);
    return {
      board: board.board,
      title: board.title,
      unit: board.unit,
      page: page + 1,
      pages,
      pageSize: PLACES_A_PAGE,
      total,
      updatedAt: new Date(updatedAt).toISOString(),
      rows: rows.map(({ place, name, level, value, username, ...row }) => {
        return { place, name, class: row.class, level, player: username || null, value };
      }),
    };
  });
}

export const OPTIONS = publicPreflight;
