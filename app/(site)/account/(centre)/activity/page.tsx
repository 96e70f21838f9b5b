// What happened to the account, for its owner to read.
import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { ActivityLog } from '#components/account/activity-log.tsx';
import { activityView } from '#components/account/activity-view.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { ownActivity } from '#lib/spacetime/server/reads/own-activity.ts';
import { worldPage } from '../../../../world-page.tsx';

export const metadata: Metadata = { title: 'Activity', robots: { index: false } };

export default function ActivityPage() {
  return worldPage(async () => {
    const { player, data: activities } = await requireAccountWith('/account/activity', ownActivity);
    const provider = providerOf(player.signIn.provider);
    return (
      <>
        <PageHeader title="Activity" lead="What was done with this account, by you or by anybody else." />
        <div className="grid gap-6">
          <AccountSection
            title="Log"
            lead={
              <>
                Something you did not do? End that sign-in under{' '}
                <TextLink href="/account/sign-ins" className="font-semibold text-accent underline underline-offset-4">
                  Signing in
                </TextLink>
                , then change your password.
              </>
            }
          >
            {activities.length === 0 ? (
              <EmptyState Icon={ScrollText} title="Nothing was written down yet" />
            ) : (
              <ActivityLog activities={activities.map(activityView)} />
            )}
            <p className="text-muted text-sm">The newest two hundred entries are kept.</p>
          </AccountSection>
          {provider?.accountUrl && (
            <AccountSection
              title={`At ${provider.name}`}
              lead="Failed attempts, changes of the password and of the second factor are known to your provider alone."
            >
              <p>
                <a href={provider.accountUrl} className="font-semibold text-accent underline underline-offset-4">
                  Look at the log of {provider.name}
                </a>
              </p>
            </AccountSection>
          )}
        </div>
      </>
    );
  });
}
