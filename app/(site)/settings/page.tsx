// Settings for visitors, kept in their browser. Whoever is signed in has them with the account.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SettingsForm } from '#components/account/settings-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getVisitor } from '#lib/auth/session.ts';
import { browserManner, requestPreferences } from '#lib/preferences/request-preferences.ts';
import { saveVisitorSettings } from './actions.ts';

export const metadata: Metadata = {
  title: 'Settings',
  description: 'Theme, size of text, motion, dates and keys, kept in this browser.',
  robots: { index: false },
};

export default async function VisitorSettingsPage() {
  if (await getVisitor()) redirect('/account/settings');
  return (
    <div className="page-width max-w-4xl py-12">
      <PageHeader
        title="Settings"
        lead="Kept in this browser. With an account they follow you to every browser you sign in with."
      />
      <SettingsForm
        preferences={await requestPreferences()}
        manner={await browserManner()}
        now={Date.now()}
        save={saveVisitorSettings}
      />
    </div>
  );
}
