// What is announced right now, and the way to take it down.
import { AnnouncementText, announcementLooks } from '#components/site/announcement-text.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { StaffOverview } from '#lib/spacetime/server/staff/overview.ts';
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ReasonField } from '../acts/fields.tsx';
import { Nothing } from '../panel.tsx';

interface AnnouncementsProps {
  readonly announcements: StaffOverview['announcements'];
  readonly mayWrite: boolean;
  readonly now: number;
}

export function Announcements({ announcements, mayWrite, now }: AnnouncementsProps) {
  if (announcements.length === 0) return <Nothing>Nothing is announced right now.</Nothing>;
  return (
    <ul className="grid gap-4">
      {announcements.map(({ id, text, tone, startsAt, until }) => (
        <li key={id} className="grid gap-2">
          <div className={`flex px-3 py-2 ${announcementLooks[tone].ground}`}>
            <AnnouncementText tone={tone} text={text} />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
            <p>
              Announced <Moment at={startsAt} now={now} />
              {until === null ? (
                ', until withdrawn'
              ) : (
                <>
                  , ends <Moment at={until} now={now} />
                </>
              )}
            </p>
            {mayWrite && (
              <ActDisclosure
                act="withdraw_announcement"
                subject={id}
                hidden={{ announcementId: id }}
                label="Withdraw"
                about={text}
                submit="Withdraw it"
                look="danger"
              >
                <ReasonField />
              </ActDisclosure>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
