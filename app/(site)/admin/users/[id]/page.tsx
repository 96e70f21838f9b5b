// One person: everything staff may know, and everything they can do about it.
import { SANCTION_KINDS, sanctionPermission } from '@hollowmere/world/moderation';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActDesk } from '#components/admin/acts/act-desk.tsx';
import { Panel } from '#components/admin/panel.tsx';
import { rolesBelow, roleTitle } from '#components/admin/role/role-choice.ts';
import { ActivityList } from '#components/admin/user/activity-list.tsx';
import { CharacterRows } from '#components/admin/user/character-rows.tsx';
import { LoginRows } from '#components/admin/user/login-rows.tsx';
import { NoteList } from '#components/admin/user/note-list.tsx';
import { ReportLinks } from '#components/admin/user/report-links.tsx';
import { RoleAct } from '#components/admin/user/role-act.tsx';
import { SanctionForm } from '#components/admin/user/sanction-form.tsx';
import { SanctionList } from '#components/admin/user/sanction-list.tsx';
import { SignInRows } from '#components/admin/user/sign-in-rows.tsx';
import { shownNameOf, UserHead } from '#components/admin/user/user-head.tsx';
import { UsernameAct } from '#components/admin/user/username-act.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { staffUser } from '#lib/spacetime/server/staff/user.ts';
import { worldPage } from '../../../../world-page.tsx';
import { actOnUser } from './actions.ts';

export const metadata: Metadata = { title: 'One person' };

interface UserPageProps {
  readonly params: Promise<{ id: string }>;
}

export default function UserPage({ params }: UserPageProps) {
  return worldPage(async () => {
    const { id: text } = await params;
    const id = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
    const { status, data: user } = await requireStaffWith(`/admin/users/${id}`, 'users.read', (token) =>
      staffUser(id, token),
    );
    if (!user) notFound();
    const now = Date.now();
    const who = shownNameOf(user);
    const may = (permission: string) => status.permissions.includes(permission);
    const mayAct = (permission: string) => user.canActOn && may(permission);
    const kinds = SANCTION_KINDS.filter((kind) => mayAct(sanctionPermission(kind)));
    const mayRename = mayAct('names.reset') && !user.isGuest;
    const mayGrant = mayAct('roles.write') && !user.isGuest;
    return (
      <>
        <UserHead
          user={user}
          role={roleTitle(user.role)}
          mayReadAudit={may('audit.read')}
          maySanction={kinds.length > 0}
          now={now}
        />
        <ActDesk act={actOnUser} mayUndo={may('audit.undo')}>
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
            <div className="grid min-w-0 gap-4">
              <Panel title="Sanctions" count={user.sanctions.length}>
                <SanctionList sanctions={user.sanctions} who={who} mayLift={mayAct('sanctions.lift')} now={now} />
              </Panel>
              <Panel title="Characters" count={user.characters.length}>
                <CharacterRows
                  characters={user.characters}
                  mayRename={mayRename}
                  mayRestore={mayAct('characters.restore')}
                  now={now}
                />
              </Panel>
              <Panel title="Reports about them" count={user.reports.length}>
                <ReportLinks reports={user.reports} now={now} />
              </Panel>
              <Panel title="Activity, as they read it">
                <ActivityList activity={user.activity} now={now} />
              </Panel>
            </div>
            <div className="grid min-w-0 gap-4">
              {kinds.length > 0 && (
                <Panel title="New sanction" id="sanction" className="scroll-mt-24">
                  <SanctionForm userId={user.id} who={who} kinds={kinds} />
                </Panel>
              )}
              <Panel title="Notes by staff" count={user.notes.length}>
                <NoteList userId={user.id} notes={user.notes} mayWrite={may('notes.write')} now={now} />
              </Panel>
              <Panel title="Sign-ins">
                <SignInRows
                  userId={user.id}
                  who={who}
                  signIns={user.signIns}
                  mayEnd={mayAct('signins.end') && !user.isGuest}
                  now={now}
                />
              </Panel>
              <Panel title="Logins" count={user.logins.length}>
                <LoginRows
                  userId={user.id}
                  who={who}
                  logins={user.logins}
                  mayMove={mayAct('logins.move') && !user.isGuest}
                  now={now}
                />
              </Panel>
              {(mayRename || mayGrant) && (
                <Panel title="Name and role">
                  <div className="flex flex-wrap gap-3">
                    {mayRename && <UsernameAct userId={user.id} who={who} />}
                    {mayGrant && (
                      <RoleAct userId={user.id} who={who} role={user.role} roles={rolesBelow(status.role)} />
                    )}
                  </div>
                </Panel>
              )}
            </div>
          </div>
        </ActDesk>
      </>
    );
  });
}
