// One board of the hiscores, page by page; the first is kept up to date while it is open.
import { boardOf } from '@hollowmere/world/hiscores';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BoardNav } from '#components/hiscores/board-nav.tsx';
import { BoardTable } from '#components/hiscores/board-table.tsx';
import { LiveBoard } from '#components/hiscores/live-board.tsx';
import { OwnPlaces } from '#components/hiscores/own-places.tsx';
import { PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requirePass } from '#lib/auth/access.ts';
import { pageNumber } from '#lib/public-api/page-number.ts';
import { hiscores } from '#lib/spacetime/server/reads/hiscores.ts';
import { type OwnPlace, ownPlaces } from '#lib/spacetime/server/reads/own-places.ts';
import { worldPage } from '../../../world-page.tsx';

interface BoardPageProps {
  readonly params: Promise<{ board: string }>;
  readonly searchParams: Promise<{ page?: string }>;
}

export async function generateMetadata({ params, searchParams }: BoardPageProps): Promise<Metadata> {
  const board = boardOf((await params).board);
  if (!board) return { title: 'No such board', robots: { index: false } };
  const page = pageNumber((await searchParams).page) ?? 0;
  return {
    title: page > 0 ? `${board.title}, page ${page + 1} · Hiscores` : `${board.title} · Hiscores`,
    description: board.about,
    alternates: { canonical: addressOf(board.board, page) },
  };
}

export default function BoardPage({ params, searchParams }: BoardPageProps) {
  return worldPage(async () => {
    const board = boardOf((await params).board);
    const page = pageNumber((await searchParams).page);
    if (!board || page === null) notFound();
    // Together: what came later would push down the board that is being read.
    const [{ rows, pages, total, updatedAt }, places] = await Promise.all([
      hiscores(board.board, page),
      placesOfVisitor(),
    ]);
    if (page > 0 && rows.length === 0) notFound();
    const own = places.filter((place) => place.board === board.board);
    return (
      <div className="page-width py-12">
        <PageHeader title={board.title} lead={board.about} />
        <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:items-start">
          <BoardNav current={board.board} />
          <div className="grid gap-5">
            <OwnPlaces board={board} places={own} />
            {rows.length === 0 ? (
              <NobodyYet />
            ) : (
              <BoardTable board={board} rows={rows} own={own.map(({ character }) => character)} />
            )}
            <div className="flex flex-wrap items-center justify-between gap-4">
              <Pager page={page} pages={pages} addressOf={(to) => addressOf(board.board, to)} />
              {total > 0 && (
                <p className="text-muted text-sm">
                  {total === 1 ? 'One character' : `${total} characters`}, counted{' '}
                  <Moment at={updatedAt} now={Date.now()} />
                </p>
              )}
            </div>
            {page === 0 && <LiveBoard address={`/api/hiscores/${board.board}`} />}
          </div>
        </div>
      </div>
    );
  });
}

/** Nothing for those who are not signed in, and when it cannot be read: the board is whole without it. */
function placesOfVisitor(): Promise<readonly OwnPlace[]> {
  return requirePass()
    .then(({ token }) => ownPlaces(token))
    .catch(() => []);
}

function NobodyYet() {
  return (
    <Card className="grid justify-items-start gap-4">
      <p className="text-lg">Nobody stands here yet: the first place is free.</p>
      <PlayLink href="/play">Play now</PlayLink>
    </Card>
  );
}

function addressOf(board: string, page: number): string {
  return page > 0 ? `/hiscores/${board}?page=${page + 1}` : `/hiscores/${board}`;
}
