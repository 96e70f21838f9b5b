// Looking for players by a part of their name, or of a character's. A plain form: it works without any script.
import { SHORTEST_SEARCH, USERNAME_MAX } from '@hollowmere/world/names';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FoundPlayerList } from '#components/players/found-player-list.tsx';
import { SearchForm } from '#components/players/search-form.tsx';
import { WhoIsOnline } from '#components/site/who-is-online.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { pageNumber } from '#lib/public-api/page-number.ts';
import { searchPlayers } from '#lib/spacetime/server/reads/search-players.ts';
import { worldPage } from '../../world-page.tsx';

interface PlayersPageProps {
  readonly searchParams: Promise<{ q?: string | string[]; page?: string }>;
}

export async function generateMetadata({ searchParams }: PlayersPageProps): Promise<Metadata> {
  const query = queryOf((await searchParams).q);
  return {
    title: query ? `“${query}” · Players` : 'Players',
    description: 'Find the people of Hollowmere by their name, or by the name of a character.',
    alternates: { canonical: '/players' },
    // Questions are without end; the answers are profiles, which have addresses of their own.
    ...(query && { robots: { index: false, follow: true } }),
  };
}

export default function PlayersPage({ searchParams }: PlayersPageProps) {
  return worldPage(async () => {
    const { q, page: pageText } = await searchParams;
    const query = queryOf(q);
    const page = pageNumber(pageText);
    if (page === null) notFound();
    return (
      <div className="page-width py-12">
        <PageHeader title="Players" lead="Find somebody by their name, or by the name of a character." />
        <div className="grid gap-8">
          <SearchForm query={query} />
          {query === '' ? <InTheWorld /> : await found(query, page)}
        </div>
      </div>
    );
  });
}

/** Called, not rendered: reading must be over before the page is. */
async function found(query: string, page: number) {
  if (query.length < SHORTEST_SEARCH) {
    return (
      <Card>
        <p className="text-lg">Please type at least {SHORTEST_SEARCH} letters of the name.</p>
      </Card>
    );
  }
  const { total, pages, players } = await searchPlayers(query, page);
  if (players.length === 0) {
    return (
      <Card className="grid gap-2">
        <p className="text-lg">Nobody of that name shows themselves.</p>
        <p className="text-muted">
          Try a shorter part of the name. Guests are not listed, and some players keep out of the search.
        </p>
      </Card>
    );
  }
  const addressOf = (to: number) =>
    `/players?${new URLSearchParams({ q: query, ...(to > 0 && { page: String(to + 1) }) })}`;
  return (
    <section aria-labelledby="found-title" className="grid gap-5">
      <h2 id="found-title" className="text-2xl">
        {total === 1 ? 'One player' : `${total} players`}
      </h2>
      <FoundPlayerList players={players} />
      <Pager page={page} pages={pages} addressOf={addressOf} />
    </section>
  );
}

function InTheWorld() {
  return (
    <div className="-mx-[clamp(1rem,4vw,2rem)] pt-8">
      <WhoIsOnline />
    </div>
  );
}

/** As long as a name can be. */
function queryOf(text: string | string[] | undefined): string {
  return (typeof text === 'string' ? text : '').trim().slice(0, USERNAME_MAX * 2);
}
