// The overview: how the world is doing, what waits for staff, and what everybody is told.
import type { Metadata } from 'next';
import { ActDesk } from '#components/admin/acts/act-desk.tsx';
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { AnnouncementForm } from '#components/admin/overview/announcement-form.tsx';
import { Announcements } from '#components/admin/overview/announcements.tsx';
import { AutoRefresh } from '#components/admin/overview/auto-refresh.tsx';
import { LatenessChart } from '#components/admin/overview/lateness-chart.tsx';
import { SignUpChart } from '#components/admin/overview/sign-up-chart.tsx';
import { Stat } from '#components/admin/overview/stat.tsx';
import { Panel } from '#components/admin/panel.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { staffOverview } from '#lib/spacetime/server/staff/overview.ts';
import { worldPage } from '../../world-page.tsx';
import { actOnOverview } from './actions.ts';

export const metadata: Metadata = { title: { absolute: 'Staff · Hollowmere' } };

const REFRESH_SECONDS = 15;

export default function OverviewPage() {
  return worldPage(async () => {
    const { status, data } = await requireStaffWith('/admin', 'overview.read', staffOverview);
    const may = (permission: string) => status.permissions.includes(permission);
    const now = Date.now();
    return (
      <>
        <AutoRefresh seconds={REFRESH_SECONDS} />
        <AdminHeader title="Overview" lead={`Good to see you, ${status.username}.`} />
        <ActDesk act={actOnOverview} mayUndo={may('audit.undo')}>
          <div className="grid gap-4">
            <dl className="grid grid-cols-2 gap-4 xl:grid-cols-4">
              <Stat
                label="Online now"
                value={data.online}
                hint="in the world"
                {...(may('users.read') && { href: '/admin/users?online=on&guests=on' })}
              />
              <Stat
                label="Sign-ups today"
                value={data.signUpsToday}
                hint={`${data.users.toLocaleString('en')} accounts, ${data.guests.toLocaleString('en')} guests`}
                {...(may('users.read') && { href: '/admin/users?new=on' })}
              />
              <Stat
                label="Waiting reports"
                value={data.waitingReports}
                hint={data.waitingReports === 0 ? 'all answered' : 'somebody waits for an answer'}
                {...(may('reports.handle') && { href: '/admin/reports' })}
              />
              <Stat
                label="Active sanctions"
                value={data.activeSanctions}
                hint="mutes, suspensions, bans"
                {...(may('users.read') && { href: '/admin/users?sanctioned=on' })}
              />
            </dl>
            <div className="grid gap-4 xl:grid-cols-2">
              <Panel title="Sign-ups this week">
                <SignUpChart counts={data.signUpsWeek} now={now} />
              </Panel>
              <Panel title="Lateness in the last hour">
                <LatenessChart millis={data.latenessMillis} />
              </Panel>
              <Panel title="Announcements" count={data.announcements.length}>
                <Announcements announcements={data.announcements} mayWrite={may('announcements.write')} now={now} />
              </Panel>
              {may('announcements.write') && (
                <Panel title="Announce something">
                  <AnnouncementForm />
                </Panel>
              )}
            </div>
          </div>
        </ActDesk>
      </>
    );
  });
}
