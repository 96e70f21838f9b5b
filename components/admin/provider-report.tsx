// One OpenID provider as its operator sees it: whether it works, what was said last, and what to register there. No secret is in it.
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { NotedProblem } from '#lib/auth/provider-problems.ts';
import { Panel } from './panel.tsx';

interface ProviderReportProps {
  readonly name: string;
  readonly id: string;
  readonly issuer: string;
  readonly algorithm: string;
  readonly clientId: string;
  /** To be registered at the provider, by what they are for. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What its discovery document shows to be wrong, in a sentence; null when nothing. */
  readonly problem: string | null;
  /** What went wrong last when somebody signed in there. */
  readonly latest: NotedProblem | undefined;
  readonly now: number;
}

/** What to do about a problem that shows only when people come back. */
const remedies: Partial<Record<NotedProblem['code'], string>> = {
  misconfigured: 'Compare client id, client secret and signing algorithm with what the provider says.',
  away: 'It did not answer while somebody was signing in.',
};

export function ProviderReport(props: ProviderReportProps) {
  const { name, problem, latest, now, addresses, ...facts } = props;
  return (
    <Panel title={name}>
      {problem ? (
        <Notice tone="danger" title="Nobody can sign in there">
          {problem}
        </Notice>
      ) : (
        <Notice tone="good">It answers, and its discovery document fits what is configured here.</Notice>
      )}
      {latest && (
        <Notice tone="info" title="The last sign-in that failed">
          <p>
            <Moment at={latest.at} now={now} />: <code className="wrap-anywhere">{latest.message}</code>
          </p>
          <p>{remedies[latest.code] ?? 'The log has the whole story.'}</p>
        </Notice>
      )}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <Fact term="Short name">{facts.id}</Fact>
        <Fact term="Issuer">{facts.issuer}</Fact>
        <Fact term="Client id">{facts.clientId}</Fact>
        <Fact term="Signs with">{facts.algorithm}</Fact>
        {Object.entries(addresses).map(([term, address]) => (
          <Fact key={term} term={term}>
            {address}
          </Fact>
        ))}
      </dl>
    </Panel>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd>
        <code className="break-all">{children}</code>
      </dd>
    </>
  );
}
