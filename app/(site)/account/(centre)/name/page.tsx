// The name under which others know a person: changing it, by choice or because it had to go.
import { USERNAME_RENAME_DAYS } from '@hollowmere/world/names';
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { RenameForm } from '#components/account/rename-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { CalendarDay } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { ownActivity } from '#lib/spacetime/server/reads/own-activity.ts';
import { worldPage } from '../../../../world-page.tsx';
import { renameUser } from './actions.ts';

export const metadata: Metadata = { title: 'Username', robots: { index: false } };

const REST_MS = USERNAME_RENAME_DAYS * 24 * 60 * 60 * 1000;

interface NamePageProps {
  readonly searchParams: Promise<{ changed?: string }>;
}

export default function NamePage({ searchParams }: NamePageProps) {
  return worldPage(async () => {
    const { changed } = await searchParams;
    const { player, status, data: activities } = await requireAccountWith('/account/name', ownActivity);
    const renamedAt = activities.find(({ kind }) => kind === 'username_changed')?.at;
    const freeAt = renamedAt === undefined ? 0 : renamedAt + REST_MS;
    const mustRest = !status.needsRename && freeAt > Date.now();
    return (
      <>
        <PageHeader title="Username" lead={`Others know you as ${player.username}.`} />
        <div className="grid gap-6">
          {changed !== undefined && <Notice tone="good">You are {player.username} now, everywhere at once.</Notice>}
          {status.needsRename && (
            <Notice tone="danger" title="Please choose another username">
              {status.renameReason || 'The one you had could not stay.'} You can play again as soon as you have.
            </Notice>
          )}
          <AccountSection
            title="Another name"
            lead="Once every 30 days. Your old name stays reserved for you for 30 days; after that anybody may have it. Links to your old profile lead nowhere."
          >
            {mustRest ? (
              <div className="grid justify-items-start gap-4">
                <p>
                  You changed it a short while ago. The next change is possible from <CalendarDay at={freeAt} /> on.
                </p>
                <ButtonLink href="/account" look="secondary">
                  Back to the overview
                </ButtonLink>
              </div>
            ) : (
              <RenameForm rename={renameUser} />
            )}
          </AccountSection>
        </div>
      </>
    );
  });
}
