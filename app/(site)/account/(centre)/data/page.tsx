// What belongs to a person: take it along, or have it deleted.
import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { DeletionForm } from '#components/account/deletion-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireAccount } from '#lib/auth/access.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { failedFormSentence } from '#lib/errors/failed-form-response.ts';
import { worldPage } from '../../../../world-page.tsx';
import { deleteAccount } from './actions.ts';

export const metadata: Metadata = { title: 'Your data', robots: { index: false } };

interface DataPageProps {
  readonly searchParams: Promise<{ problem?: string }>;
}

export default function DataPage({ searchParams }: DataPageProps) {
  return worldPage(async () => {
    const { player } = await requireAccount('/account/data');
    const failure = failedFormSentence((await searchParams).problem);
    const provider = providerOf(player.signIn.provider);
    return (
      <>
        <PageHeader title="Your data" lead="It is yours: take it with you, or take it away." />
        <div className="grid gap-6">
          <AccountSection
            title="Download"
            lead="Everything the world keeps about you, in one JSON file: account, sign-ins, activity, characters, settings, blocks, reports and sanctions."
          >
            {failure && <Notice tone="danger">{failure}</Notice>}
            <form action="/account/data/export" method="post">
              <Button type="submit" look="secondary">
                <Download aria-hidden className="size-5" />
                Download my data
              </Button>
            </form>
          </AccountSection>
          <AccountSection title="Delete this account">
            <ul className="grid max-w-prose list-disc gap-2 pl-5">
              <li>
                <strong>At once</strong> you are signed out everywhere, your characters leave the world, and your
                profile and places on the hiscores disappear.
              </li>
              <li>
                <strong>For 30 days</strong> you can change your mind: sign in again, and everything is as it was.
              </li>
              <li>
                <strong>After that</strong> username, characters, logins, sign-ins, activity, settings and blocks are
                gone for good. Names become free. Where a public trace must stay, it stays without a name.
              </li>
              <li>
                <strong>What is kept:</strong> a ban that holds goes on holding, and with it the fingerprint of the
                login it belongs to, for nothing else.
              </li>
              {provider && (
                <li>
                  Your account at {provider.name} is another one.{' '}
                  {provider.accountUrl && (
                    <a href={provider.accountUrl} className="font-semibold text-accent underline underline-offset-4">
                      Delete it there
                    </a>
                  )}
                </li>
              )}
            </ul>
            <DeletionForm username={player.username} remove={deleteAccount} />
          </AccountSection>
        </div>
      </>
    );
  });
}
