// What happened to the account, here at the provider. The website keeps a list of its own; each points to the other.

import { activityPage } from '../pages/account/activity-page.ts';
import type { Services } from '../services.ts';
import type { Handler } from '../web/routes.ts';
import { accountPage } from './area.ts';

export function showActivity(services: Services): Handler {
  return accountPage(services, async (ctx, { account }) => {
    const activities = await services.activity.list(account.id);
    services.renderer.show(ctx, activityPage({ account, activities, website: services.renderer.frame.website }));
  });
}
