// For those who run the world: each OpenID provider, whether it works, and what to change when it does not.
import type { Metadata } from 'next';
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { ProviderReport } from '#components/admin/provider-report.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { environment } from '#lib/auth/environment.ts';
import { checkProvider, problemSentence } from '#lib/auth/provider-check.ts';
import { latestProblem } from '#lib/auth/provider-problems.ts';
import { staffOverview } from '#lib/spacetime/server/staff/overview.ts';
import { worldPage } from '../../../world-page.tsx';

export const metadata: Metadata = { title: 'Sign-in providers', robots: { index: false } };

export default function SignInProvidersPage() {
  return worldPage(async () => {
    await requireStaffWith('/admin/sign-in-providers', 'overview.read', staffOverview);
    const { providers, siteUrl } = environment();
    const reports = await Promise.all(
      providers.map(async (provider) => {
        const problem = await checkProvider(provider);
        return {
          provider,
          problem: problem && problemSentence(provider, problem),
          latest: latestProblem(provider),
        };
      }),
    );
    return (
      <>
        <AdminHeader
          title="Sign-in providers"
          lead="Where people prove who they are. Each is asked for its discovery document while this page is made."
        />
        <ul className="grid gap-4">
          {reports.map(({ provider, problem, latest }) => (
            <li key={provider.id}>
              <ProviderReport
                name={provider.name}
                id={provider.id}
                issuer={provider.issuer}
                algorithm={provider.idTokenAlgorithm}
                clientId={provider.clientId}
                addresses={{
                  'Redirect address': `${siteUrl}/api/auth/callback/${provider.route}`,
                  'After signing out': `${siteUrl}/signed-out`,
                  'Back-channel logout': `${siteUrl}/api/auth/backchannel-logout`,
                }}
                problem={problem}
                latest={latest}
                now={Date.now()}
              />
            </li>
          ))}
        </ul>
      </>
    );
  });
}
