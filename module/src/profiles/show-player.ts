// Brings everything that strangers read of a player up to date: profile, search and rankings. Whatever changes what may
// be seen of somebody ends here.
import { livingCharacters } from '../characters/own-character.ts';
import { rankCharacters } from '../hiscores/rank-characters.ts';
import type { CharacterRow, Ctx, UserRow } from '../schema.ts';
import { writeNameEndings } from '../search/write-name-endings.ts';
import { visibilityOf } from './visibility.ts';
import { removeProfile, writeProfile } from './write-profile.ts';

export function showPlayer(ctx: Ctx, user: UserRow): void {
  const visibility = visibilityOf(ctx, user);
  const characters = livingCharacters(ctx, user.id);
  if (visibility === 'open') {
    writeProfile(ctx, user, characters);
    writeNameEndings(ctx, user.id, [user.username, ...characters.map(({ name }) => name)]);
  } else {
    removeProfile(ctx, user);
    writeNameEndings(ctx, user.id, []);
  }
  rankCharacters(ctx, user, visibility);
}

/** Takes a player out of everything public, before their name or their row changes. */
export function unshowPlayer(ctx: Ctx, user: UserRow): void {
  removeProfile(ctx, user);
  writeNameEndings(ctx, user.id, []);
  rankCharacters(ctx, user, 'hidden');
}

/** The same for a change of one character. */
export function showCharacter(ctx: Ctx, { userId }: CharacterRow): void {
  const user = ctx.db.user.id.find(userId);
  if (user !== null && !user.isGuest) showPlayer(ctx, user);
}
