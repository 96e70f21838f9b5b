// How a person stands, and everything that was ever held against them.
import { isSanctionKind, sanctionTitle } from '@hollowmere/world/moderation';
import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { Standing } from '#components/account/standing.tsx';
import { standingOf } from '#components/account/standing-of.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { CalendarDay } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { type OwnSanction, ownSanctions } from '#lib/spacetime/server/reads/own-sanctions.ts';
import { worldPage } from '../../../../world-page.tsx';
import { acknowledgeWarning } from '../actions.ts';

export const metadata: Metadata = { title: 'Standing', robots: { index: false } };

export default function SanctionsPage() {
  return worldPage(async () => {
    const { status, data: sanctions } = await requireAccountWith('/account/sanctions', ownSanctions);
    const now = Date.now();
    return (
      <>
        <PageHeader title="Standing" lead="How you stand with those who look after the game." />
        <div className="grid gap-6">
          <AccountSection title="Now">
            <Standing {...standingOf(status)} now={now} acknowledge={acknowledgeWarning} />
          </AccountSection>
          <AccountSection title="History" lead="Visible to you and to those who look after the game, to nobody else.">
            {sanctions.length === 0 ? (
              <EmptyState Icon={Scale} title="Nothing was ever held against you" />
            ) : (
              <ul className="grid gap-3">
                {sanctions.map((sanction) => (
                  <li key={sanction.id}>
                    <Sanction {...sanction} now={now} />
                  </li>
                ))}
              </ul>
            )}
          </AccountSection>
        </div>
      </>
    );
  });
}

function Sanction({ kind, reason, now, ...sanction }: OwnSanction & { readonly now: number }) {
  return (
    <article className="grid gap-1 bg-raised px-4 py-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold font-text">{isSanctionKind(kind) ? sanctionTitle(kind) : kind}</h3>
        <p className="text-muted text-sm">
          <CalendarDay at={sanction.issuedAt} />
        </p>
      </header>
      <p className="break-words">{reason}</p>
      <p className="text-muted text-sm">
        <Ending kind={kind} {...sanction} now={now} />
      </p>
    </article>
  );
}

function Ending({
  kind,
  until,
  liftedAt,
  acknowledgedAt,
  now,
}: Omit<OwnSanction, 'id' | 'reason' | 'issuedAt'> & { readonly now: number }) {
  if (liftedAt !== null) {
    return (
      <>
        Lifted on <CalendarDay at={liftedAt} />
      </>
    );
  }
  if (kind === 'warn') return acknowledgedAt === null ? 'Not read yet' : 'Read';
  if (until === null) return 'Holds until it is lifted';
  return (
    <>
      {until > now ? 'Until' : 'Ended on'} <CalendarDay at={until} />
    </>
  );
}
