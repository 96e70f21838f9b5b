// How a person wants Hollowmere to look and speak, kept with the account.
import type { Metadata } from 'next';
import { PreferencesMirror } from '#components/account/preferences-mirror.tsx';
import { SettingsForm } from '#components/account/settings-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { browserManner, requestPreferences } from '#lib/preferences/request-preferences.ts';
import { ownPreferences } from '#lib/spacetime/server/reads/own-preferences.ts';
import { worldPage } from '../../../../world-page.tsx';
import { saveSettings } from './actions.ts';

export const metadata: Metadata = { title: 'Settings', robots: { index: false } };

export default function SettingsPage() {
  return worldPage(async () => {
    const { data: kept } = await requireAccountWith('/account/settings', ownPreferences);
    return (
      <>
        <PreferencesMirror preferences={kept} />
        <PageHeader
          title="Settings"
          lead="Kept with your account: they follow you to every browser you sign in with."
        />
        <SettingsForm
          preferences={kept ?? (await requestPreferences())}
          manner={await browserManner()}
          now={Date.now()}
          save={saveSettings}
        />
      </>
    );
  });
}
