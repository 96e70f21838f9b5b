// The hiscores at a glance: the best three of every board.
import { BOARDS } from '@hollowmere/world/hiscores';
import type { Metadata } from 'next';
import { PodiumCard } from '#components/hiscores/podium-card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { hiscores } from '#lib/spacetime/server/reads/hiscores.ts';
import { worldPage } from '../../world-page.tsx';

export const metadata: Metadata = {
  title: 'Hiscores',
  description:
    'Who has come furthest in Hollowmere: by level, by class, by time in the world and by what they do there.',
  alternates: { canonical: '/hiscores' },
};

const SHOWN = 3;

export default function HiscoresPage() {
  return worldPage(async () => {
    const tops = await Promise.all(BOARDS.map(({ board }) => hiscores(board, 0)));
    return (
      <div className="page-width py-12">
        <PageHeader title="Hiscores" lead="Who has come furthest, stayed longest, and opened the most doors." />
        <ul className="grid gap-6 md:grid-cols-2 xl:grid-cols-3">
          {BOARDS.map((board, index) => (
            <li key={board.board} className="grid">
              <PodiumCard board={board} best={tops[index]?.rows.slice(0, SHOWN) ?? []} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
