// The provider's own pages, by their addresses: signing in and registering, getting back in, the account area, what pages load.
import { sql } from 'drizzle-orm';
import { showActivity } from './account/activity.ts';
import { startAccountSignIn } from './account/area.ts';
import { changePassword, showPassword } from './account/change-password.ts';
import { deleteAccount, exportData, showData } from './account/data.ts';
import { enterEmail, removeEmail, showEmail } from './account/email.ts';
import { showOverview } from './account/overview.ts';
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
  showPasskey,
  showPasskeys,
} from './account/passkeys.ts';
import { beginTotp, confirmTotp, reissueRecoveryCodes, removeTotp, showSecondFactor } from './account/second-factor.ts';
import { endOtherSessions, endSession, showSessions } from './account/sessions.ts';
import type { Assets } from './design/assets.ts';
import { cancelSignIn } from './interaction/interaction.ts';
import { signInWithPasskey } from './interaction/passkey-sign-in.ts';
import { register, showRegister } from './interaction/register.ts';
import { showSecondStep, takeSecondStep } from './interaction/second-step.ts';
import { showSignIn, signIn } from './interaction/sign-in.ts';
import { askForReset, resetPassword, showForgotten, showNewPassword } from './recovery/reset-password.ts';
import { showVerifyEmail, verifyEmail } from './recovery/verify-email.ts';
import type { Services } from './services.ts';
import type { Database } from './storage/database.ts';
import { type Handler, type Route, routes } from './web/routes.ts';

/** Everything that is served beside the protocol itself. */
export function ownRoutes(services: Services, assets: Assets) {
  return routes([
    { path: '/', get: (ctx) => ctx.redirect('/account') },
    { path: '/health', get: health(services.database) },
    { path: '/assets/:version/*', get: assets.serve },
    ...interactionRoutes(services),
    ...recoveryRoutes(services),
    ...accountRoutes(services),
  ]);
}

function interactionRoutes(services: Services): Route[] {
  return [
    { path: '/interaction/:uid', get: showSignIn(services), post: signIn(services) },
    { path: '/interaction/:uid/register', get: showRegister(services), post: register(services) },
    { path: '/interaction/:uid/code', get: showSecondStep(services, 'code'), post: takeSecondStep(services, 'code') },
    {
      path: '/interaction/:uid/recovery',
      get: showSecondStep(services, 'recovery'),
      post: takeSecondStep(services, 'recovery'),
    },
    { path: '/interaction/:uid/passkey', post: signInWithPasskey(services) },
    { path: '/interaction/:uid/cancel', post: cancelSignIn(services) },
  ];
}

function recoveryRoutes(services: Services): Route[] {
  return [
    { path: '/reset', get: showForgotten(services), post: askForReset(services) },
    { path: '/reset/new', get: showNewPassword(services), post: resetPassword(services) },
    { path: '/mail/verify', get: showVerifyEmail(services), post: verifyEmail(services) },
  ];
}

function accountRoutes(services: Services): Route[] {
  return [
    { path: '/account', get: showOverview(services) },
    { path: '/account/sign-in', get: startAccountSignIn(services) },
    { path: '/account/password', get: showPassword(services), post: changePassword(services) },
    { path: '/account/second-factor', get: showSecondFactor(services) },
    { path: '/account/second-factor/begin', post: beginTotp(services) },
    { path: '/account/second-factor/confirm', post: confirmTotp(services) },
    { path: '/account/second-factor/codes', post: reissueRecoveryCodes(services) },
    { path: '/account/second-factor/remove', post: removeTotp(services) },
    { path: '/account/passkeys', get: showPasskeys(services) },
    { path: '/account/passkeys/begin', post: beginPasskey(services) },
    { path: '/account/passkeys/add', post: addPasskey(services) },
    { path: '/account/passkeys/rename', post: renamePasskey(services) },
    { path: '/account/passkeys/remove', post: removePasskey(services) },
    { path: '/account/passkeys/:id/edit', get: showPasskey(services) },
    { path: '/account/sessions', get: showSessions(services) },
    { path: '/account/sessions/end', post: endSession(services) },
    { path: '/account/sessions/end-others', post: endOtherSessions(services) },
    { path: '/account/email', get: showEmail(services), post: enterEmail(services) },
    { path: '/account/email/remove', post: removeEmail(services) },
    { path: '/account/data', get: showData(services) },
    { path: '/account/data/export', post: exportData(services) },
    { path: '/account/data/delete', post: deleteAccount(services) },
    { path: '/account/activity', get: showActivity(services) },
  ];
}

function health(database: Database): Handler {
  return async (ctx) => {
    const isWell = await database.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    ctx.status = isWell ? 200 : 503;
    ctx.body = { status: isWell ? 'ok' : 'database unreachable' };
  };
}
