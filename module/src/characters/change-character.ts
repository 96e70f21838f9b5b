// Changing a character that is there: its name, its look, and where it stands among the others.
import { isLook, MAX_CHARACTERS, RENAME_DAYS } from '@hollowmere/world/characters';
import { characterNameKey, checkCharacterName } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { requireRegistered } from '../accounts/require-user.ts';
import { isKeptFromUser, reserveName, unreserveName } from '../accounts/reserved-names.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { daysBetween } from '../moment.ts';
import { refreshAppearance } from '../presence/appearance.ts';
import { showPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { type CharacterRow, type Ctx, hollowmere, type UserRow } from '../schema.ts';
import { freeName } from './gone-characters.ts';
import { livingCharacters, ownCharacter } from './own-character.ts';
import { Look } from './tables.ts';

/** The old name stays free for its owner for a while. */
export const renameCharacter = hollowmere.reducer({ id: t.u32(), name: t.string() }, (ctx, { id, name }) => {
  const user = requireRegistered(ctx);
  const character = ownCharacter(ctx, user, id);
  const checked = checkCharacterName(name);
  if (!checked.ok) return refuse(checked.code);
  if (checked.value === character.name) return;
  const key = characterNameKey(checked.value);
  if (key !== character.nameKey && !isFreeFor(ctx, user, key)) return refuse('name_taken');
  const { renamedAt, needsRename } = character;
  const isLate = renamedAt !== undefined && daysBetween(renamedAt, ctx.timestamp) < RENAME_DAYS;
  if (isLate && !needsRename) return refuse('renamed_lately');
  spendAllowance(ctx, 'changeCharacter', user.id);
  if (!needsRename) reserveName(ctx, 'character', character.nameKey, user.id);
  changeCharacterName(ctx, character, checked.value, { renamedAt: ctx.timestamp, needsRename: false });
  noteActivity(ctx, user.id, 'character_renamed', `${character.name}, now ${checked.value}`);
  showPlayer(ctx, user);
});

/** Class and everything earned stay; only what is seen changes, in the world at once. */
export const changeLook = hollowmere.reducer({ id: t.u32(), look: Look }, (ctx, { id, look }) => {
  const user = requireRegistered(ctx);
  const character = ownCharacter(ctx, user, id);
  if (!isLook(look)) return refuse('bad_look');
  spendAllowance(ctx, 'changeCharacter', user.id);
  refreshAppearance(ctx, ctx.db.character.id.update({ ...character, look }));
  noteActivity(ctx, user.id, 'character_look_changed', character.name);
  showPlayer(ctx, user);
});

/** Takes all characters that are not deleted, each once, in the order in which they are to stand. */
export const orderCharacters = hollowmere.reducer({ ids: t.array(t.u32()) }, (ctx, { ids }) => {
  const user = requireRegistered(ctx);
  const living = livingCharacters(ctx, user.id);
  const isComplete = ids.length === living.length && new Set(ids).size === ids.length && ids.length <= MAX_CHARACTERS;
  if (!isComplete || !living.every(({ id }) => ids.includes(id))) return refuse('bad_order');
  spendAllowance(ctx, 'changeCharacter', user.id);
  for (const character of living) {
    const sortOrder = ids.indexOf(character.id) + 1;
    if (sortOrder !== character.sortOrder) ctx.db.character.id.update({ ...character, sortOrder });
  }
  showPlayer(ctx, user);
});

/** Gives a character another name, in the world, too. The name has to be free; who shows the player afterwards is the caller. */
export function changeCharacterName(
  ctx: Ctx,
  character: CharacterRow,
  name: string,
  also: Partial<Pick<CharacterRow, 'renamedAt' | 'needsRename'>>,
): CharacterRow {
  const nameKey = characterNameKey(name);
  unreserveName(ctx, 'character', nameKey);
  const renamed = ctx.db.character.id.update({ ...character, ...also, name, nameKey });
  refreshAppearance(ctx, renamed);
  return renamed;
}

function isFreeFor(ctx: Ctx, user: UserRow, key: string): boolean {
  return freeName(ctx, key) && !isKeptFromUser(ctx, 'character', key, user.id);
}
