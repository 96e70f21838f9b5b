// What others may see of a person, and whom the person does not want to hear.
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { BlockList } from '#components/account/block-list.tsx';
import { PrivacyForm } from '#components/account/privacy-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { ownBlocks } from '#lib/spacetime/server/reads/own-blocks.ts';
import { ownPrivacy } from '#lib/spacetime/server/reads/own-privacy.ts';
import { worldPage } from '../../../../world-page.tsx';
import { blockPlayer, savePrivacy, unblockPlayer } from './actions.ts';

export const metadata: Metadata = { title: 'Privacy and blocks', robots: { index: false } };

export default function PrivacyPage() {
  return worldPage(async () => {
    const { player, data } = await requireAccountWith('/account/privacy', (token) =>
      Promise.all([ownPrivacy(token), ownBlocks(token)]),
    );
    const [privacy, blocks] = data;
    return (
      <>
        <PageHeader title="Privacy and blocks" lead="What others see of you, and whom you do not want to hear." />
        <div className="grid gap-6">
          <AccountSection
            title="What others see"
            lead={
              <>
                On{' '}
                {privacy.hideProfile ? (
                  'your profile'
                ) : (
                  <TextLink
                    href={`/players/${encodeURIComponent(player.username)}`}
                    className="font-semibold text-accent underline underline-offset-4"
                  >
                    your profile
                  </TextLink>
                )}
                , in the search and on the hiscores. Who meets you in the world sees your character all the same.
              </>
            }
          >
            <PrivacyForm privacy={privacy} save={savePrivacy} />
          </AccountSection>
          <AccountSection
            title="Blocked players"
            lead="You see and hear nothing of what they say, whichever character they play. They are not told."
          >
            <BlockList blocks={blocks} now={Date.now()} block={blockPlayer} unblock={unblockPlayer} />
          </AccountSection>
        </div>
      </>
    );
  });
}
