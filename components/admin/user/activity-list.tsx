// What happened with an account lately, as its owner reads it, too.
import { activitySentence } from '@hollowmere/world/activity';
import { Moment } from '#components/ui/moment.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { More } from '../more.tsx';
import { Nothing } from '../panel.tsx';

type Activity = StaffUser['activity'][number];

const SHOWN = 8;

export function ActivityList({ activity, now }: { readonly activity: readonly Activity[]; readonly now: number }) {
  if (activity.length === 0) return <Nothing>Nothing is written down yet.</Nothing>;
  const older = activity.slice(SHOWN);
  return (
    <>
      <Lines activity={activity.slice(0, SHOWN)} now={now} />
      {older.length > 0 && (
        <More label={`${older.length} older`}>
          <Lines activity={older} now={now} />
        </More>
      )}
    </>
  );
}

function Lines({ activity, now }: { readonly activity: readonly Activity[]; readonly now: number }) {
  return (
    <ul className="grid gap-1.5 text-sm">
      {activity.map(({ at, kind, detail, client, country }) => (
        <li key={`${at}-${kind}-${detail}`} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
          <span className="text-muted">
            <Moment at={at} now={now} />
          </span>
          <span className="wrap-anywhere">
            {activitySentence(kind, detail)}{' '}
            <span className="text-muted">{[client, country].filter(Boolean).join(', ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
