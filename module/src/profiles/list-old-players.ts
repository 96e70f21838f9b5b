// Players from before there were search and rankings are taken up bit by bit. Once all of them are, nothing is looked at
// any more.
import { isEmpty } from '../first-row.ts';
import type { Ctx } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';
import { showPlayer } from './show-player.ts';

const MOST_AT_ONCE = 50;

export function listOldPlayers(ctx: Ctx): void {
  const settings = settingsOf(ctx);
  if (settings.playersListed) return;
  const unlisted = ctx.db.profile
    .iter()
    .map(({ usernameKey }) => ctx.db.user.usernameKey.find(usernameKey))
    .filter((user) => user !== null)
    .filter(({ id }) => isEmpty(ctx.db.nameEnding.userId.filter(id)))
    .take(MOST_AT_ONCE)
    .toArray();
  for (const user of unlisted) showPlayer(ctx, user);
  if (unlisted.length < MOST_AT_ONCE) ctx.db.settings.id.update({ ...settings, playersListed: true });
}
