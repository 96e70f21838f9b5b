// Having staff look at somebody: what it is about, and in one's own words what happened.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportPlayer } from '#components/players/report-player.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePlayer } from '#lib/auth/access.ts';
import { decodedName } from '#lib/public-api/shown-player.ts';
import { worldPage } from '../../../../world-page.tsx';
import { reportPlayer } from '../actions.ts';

export const metadata: Metadata = { title: 'Report a player', robots: { index: false } };

interface ReportPageProps {
  readonly params: Promise<{ name: string }>;
}

/** By username. Characters are reported where one meets them, in the game. */
export default function ReportPage({ params }: ReportPageProps) {
  return worldPage(async () => {
    const name = decodedName((await params).name);
    if (!name) notFound();
    await requirePlayer(`/players/${encodeURIComponent(name)}/report`);
    return (
      <div className="page-width max-w-2xl py-12">
        <PageHeader
          title={`Report ${name}`}
          lead="Staff read every report, together with what was last said. You will find their answer in your account."
        />
        <ReportPlayer name={name} report={reportPlayer} />
      </div>
    );
  });
}
