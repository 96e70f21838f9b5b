// The overview of the account centre: who one is, how one stands, and the few facts worth a glance.
import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import { SHIPPED_ROLES } from '@hollowmere/world/moderation';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AccountSection } from '#components/account/account-section.tsx';
import { ActivityLog } from '#components/account/activity-log.tsx';
import { activityView } from '#components/account/activity-view.ts';
import { Fact, Facts } from '#components/account/facts.tsx';
import { PreferencesMirror } from '#components/account/preferences-mirror.tsx';
import { Standing } from '#components/account/standing.tsx';
import { standingOf } from '#components/account/standing-of.ts';
import { CharacterStrip } from '#components/characters/character-strip.tsx';
import { SignOutForm } from '#components/site/sign-out-form.tsx';
import { Amount, Duration } from '#components/ui/amount.tsx';
import { CalendarDay } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { BACK_CHANNEL_CLIENT } from '#lib/auth/end-provider-session.ts';
import { type OwnActivity, ownActivity } from '#lib/spacetime/server/reads/own-activity.ts';
import { ownCharacters } from '#lib/spacetime/server/reads/own-characters.ts';
import { ownLogins } from '#lib/spacetime/server/reads/own-logins.ts';
import { ownPreferences } from '#lib/spacetime/server/reads/own-preferences.ts';
import { ownPrivacy } from '#lib/spacetime/server/reads/own-privacy.ts';
import { ownSignIns } from '#lib/spacetime/server/reads/own-sign-ins.ts';
import { ownStatistics } from '#lib/spacetime/server/reads/own-statistics.ts';
import { worldPage } from '../../../world-page.tsx';
import { acknowledgeWarning } from './actions.ts';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

const LATEST = 5;
/** For so long after a change of mind the overview says that the account stays. */
const NEWS_MS = 60 * 60 * 1000;

const readAll = (token: string) =>
  Promise.all([
    ownCharacters(token),
    ownStatistics(token),
    ownLogins(token),
    ownSignIns(token),
    ownActivity(token),
    ownPreferences(token),
    ownPrivacy(token),
  ]);

export default function AccountPage() {
  return worldPage(async () => {
    const { player, status, data } = await requireAccountWith('/account', readAll);
    const [characters, statistics, logins, allSignIns, activities, preferences, privacy] = data;
    const now = Date.now();
    const living = characters.filter(({ goneAt }) => goneAt === null);
    const signIns = allSignIns.filter(({ client }) => client !== BACK_CHANNEL_CLIENT);
    const playSeconds = statistics.reduce((sum, each) => sum + each.playSeconds, 0);
    const registeredAt = activities.find(({ kind }) => kind === 'registered')?.at;
    return (
      <>
        <PreferencesMirror preferences={preferences} />
        <PageHeader title="Your account" lead={`You are ${player.username}.`}>
          <SignOutForm />
        </PageHeader>
        <div className="grid gap-6">
          {isKept(activities, now) && (
            <Notice tone="good" title="Your account stays">
              It was going to be deleted. By signing in you kept it, and everything in it.
            </Notice>
          )}
          <AccountSection title="Standing">
            <Standing {...standingOf(status)} now={now} acknowledge={acknowledgeWarning} />
          </AccountSection>
          <AccountSection title="At a glance">
            <Facts>
              <Fact label="Username">
                {player.username} <Way href="/account/name">change it</Way>
              </Fact>
              {status.role && (
                <Fact label="Role">
                  {SHIPPED_ROLES.find(({ key }) => key === status.role)?.title ?? status.role}{' '}
                  <Way href="/admin">to the administration</Way>
                </Fact>
              )}
              {registeredAt && (
                <Fact label="Here since">
                  <CalendarDay at={registeredAt} />
                </Fact>
              )}
              <Fact label="Profile">
                {privacy.hideProfile ? (
                  <>
                    hidden <Way href="/account/privacy">change that</Way>
                  </>
                ) : (
                  <Way href={`/players/${encodeURIComponent(player.username)}`}>as others see it</Way>
                )}
              </Fact>
              <Fact label="Characters">
                {living.length} of {MAX_CHARACTERS} <Way href="/characters">see them</Way>
              </Fact>
              <Fact label="Time played">
                <Duration seconds={playSeconds} />
              </Fact>
              <Fact label="Ways to sign in">
                <Amount value={logins.length} /> <Way href="/account/sign-ins">see them</Way>
              </Fact>
              <Fact label="Signed in on">
                {signIns.length === 1 ? 'this browser only' : `${signIns.length} devices or browsers`}
              </Fact>
            </Facts>
          </AccountSection>
          {living.length > 0 && (
            <AccountSection title="Your characters">
              <CharacterStrip characters={living} />
            </AccountSection>
          )}
          <AccountSection title="Lately">
            <ActivityLog activities={activities.slice(0, LATEST).map(activityView)} />
            <p>
              <Way href="/account/activity">The whole log</Way>
            </p>
          </AccountSection>
        </div>
      </>
    );
  });
}

function isKept(activities: readonly OwnActivity[], now: number): boolean {
  const change = activities.find(({ kind }) => kind === 'deletion_cancelled');
  return change !== undefined && now - change.at < NEWS_MS;
}

function Way({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <TextLink href={href} className="whitespace-nowrap font-semibold text-accent underline underline-offset-4">
      {children}
    </TextLink>
  );
}
