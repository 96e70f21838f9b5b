// The browsers that are signed in here: the list, and ending one of them or all others, on the website and in the game too.

import { endSessions } from '../oidc/end-sessions.ts';
import { sessionsPage } from '../pages/account/sessions-page.ts';
import type { Services } from '../services.ts';
import { clientName } from '../web/client-name.ts';
import type { Handler } from '../web/routes.ts';
import { accountAct, accountPage, seeOther } from './area.ts';
import { endOthers } from './end-others.ts';

export function showSessions(services: Services): Handler {
  return accountPage(services, async (ctx, { account, session, token }) => {
    const sessions = await services.sessions.list(account.id);
    const wasEnded = ctx.query.ended === '1';
    services.renderer.show(ctx, sessionsPage({ account, token, sessions, currentUid: session.uid, wasEnded }));
  });
}

export function endSession(services: Services): Handler {
  const { activity, backChannel, database } = services;
  return accountAct(services, async (ctx, { account, session }, form) => {
    const uid = form.get('session') ?? '';
    // This browser's own ends by signing out, which takes its cookie along.
    if (uid === session.uid) return seeOther(ctx, '/session/end');
    await endSessions(database, backChannel, account.id, { which: 'one', uid });
    await activity.note(account.id, 'session_ended', clientName(ctx));
    seeOther(ctx, '/account/sessions?ended=1');
  });
}

export function endOtherSessions(services: Services): Handler {
  return accountAct(services, async (ctx, here) => {
    await endOthers(services, here);
    await services.activity.note(here.account.id, 'other_sessions_ended', clientName(ctx));
    seeOther(ctx, '/account/sessions?ended=1');
  });
}
