// What somebody was sanctioned for: who did it, why, until when, and who ended it.
import { isSanctionKind, sanctionTitle } from '@hollowmere/world/moderation';
import { ExactMoment, Moment } from '#components/ui/moment.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ReasonField } from '../acts/fields.tsx';
import { Badge } from '../badge.tsx';
import { Nothing } from '../panel.tsx';

type Sanction = StaffUser['sanctions'][number];

interface SanctionListProps {
  readonly sanctions: readonly Sanction[];
  readonly who: string;
  readonly mayLift: boolean;
  readonly now: number;
}

export function SanctionList({ sanctions, who, mayLift, now }: SanctionListProps) {
  if (sanctions.length === 0) return <Nothing>None so far.</Nothing>;
  return (
    <ul className="grid">
      {sanctions.map((sanction) => (
        <li key={sanction.id} className="grid gap-1.5 border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
          <Terms sanction={sanction} now={now} />
          <p className="whitespace-pre-line wrap-anywhere">{sanction.reason}</p>
          {sanction.note && (
            <p className="whitespace-pre-line wrap-anywhere text-muted text-sm">Note: {sanction.note}</p>
          )}
          {sanction.liftedAt !== null && (
            <p className="wrap-anywhere text-muted text-sm">
              Lifted by {sanction.liftedBy || 'the owner'} <Moment at={sanction.liftedAt} now={now} />
              {sanction.liftReason && `: ${sanction.liftReason}`}
            </p>
          )}
          {mayLift && sanction.isActive && (
            <div className="mt-1 flex">
              <ActDisclosure
                act="lift"
                subject={sanction.id}
                hidden={{ sanctionId: sanction.id, who }}
                label="Lift"
                about={`${titleOf(sanction)} of ${who}`}
                submit="Lift it"
              >
                <ReasonField />
              </ActDisclosure>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Terms({ sanction, now }: { readonly sanction: Sanction; readonly now: number }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="font-semibold">{titleOf(sanction)}</span>
      {sanction.isActive ? (
        <Badge tone={sanction.kind === 'warn' ? 'plain' : 'danger'}>
          <Length sanction={sanction} />
        </Badge>
      ) : (
        <Badge>Over</Badge>
      )}
      <span className="text-muted text-sm">
        by {sanction.issuedBy || 'the owner'} <Moment at={sanction.issuedAt} now={now} />
      </span>
    </div>
  );
}

function titleOf({ kind }: Sanction): string {
  return isSanctionKind(kind) ? sanctionTitle(kind) : kind;
}

function Length({ sanction: { kind, until } }: { readonly sanction: Sanction }) {
  if (kind === 'warn') return 'Given';
  if (until === null) return 'Until lifted';
  return (
    <span>
      Until <ExactMoment at={until} />
    </span>
  );
}
