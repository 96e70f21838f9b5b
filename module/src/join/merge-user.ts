// One user becomes part of another: everything that refers to the one that goes refers to the one that stays.

import { reserveName } from '../accounts/reserved-names.ts';
import { revoke } from '../accounts/revoke.ts';
import { forgetOldest } from '../activity/note-activity.ts';
import { bequeathLines } from '../chat/bequests.ts';
import { leaveTombstone } from '../deletion/tombstone.ts';
import { moveBank } from '../items/forget-things.ts';
import { endRole } from '../moderation/end-role.ts';
import { moveRecords } from '../moderation/records-of-user.ts';
import { removeFromWorld } from '../presence/body.ts';
import { showPlayer, unshowPlayer } from '../profiles/show-player.ts';
import type { Ctx, UserRow } from '../schema.ts';

export interface Merge {
  readonly going: UserRow;
  readonly staying: UserRow;
  /** The characters of the side that goes which are played on; the others can be called back. */
  readonly keep: readonly number[];
}

export function mergeUser(ctx: Ctx, merge: Merge): void {
  const { going, staying } = merge;
  // Whoever gave a role gives it anew.
  endRole(ctx, going, 'Became part of another account.');
  const session = ctx.db.session.userId.find(going.id);
  if (session !== null) removeFromWorld(ctx, session);
  unshowPlayer(ctx, going);
  moveCharacters(ctx, merge);
  moveSignIns(ctx, merge);
  moveWords(ctx, merge);
  moveBlocks(ctx, merge);
  moveChoices(ctx, merge);
  moveBank(ctx, going.id, staying.id);
  moveRecords(ctx, going.id, staying.id);
  leave(ctx, merge);
  showPlayer(ctx, staying);
}

function moveCharacters(ctx: Ctx, { going, staying, keep }: Merge): void {
  let sortOrder = Math.max(0, ...[...ctx.db.character.userId.filter(staying.id)].map((row) => row.sortOrder));
  for (const character of [...ctx.db.character.userId.filter(going.id)]) {
    sortOrder++;
    ctx.db.character.id.update({
      ...character,
      userId: staying.id,
      sortOrder,
      // A guest's name is no name that anybody chose, or could choose.
      needsRename: character.needsRename || going.isGuest,
      deletedAt: character.deletedAt ?? (keep.includes(character.id) ? undefined : ctx.timestamp),
    });
  }
}

/** A registered person's logins lead to the account that stays, their browsers stay signed in; a guest's identity is over. */
function moveSignIns(ctx: Ctx, { going, staying }: Merge): void {
  for (const login of [...ctx.db.login.userId.filter(going.id)]) {
    ctx.db.login.account.update({ ...login, userId: staying.id });
  }
  for (const signIn of [...ctx.db.signIn.userId.filter(going.id)]) {
    if (going.isGuest) revoke(ctx, signIn, 'joined');
    const row = ctx.db.signIn.identity.find(signIn.identity);
    if (row !== null) ctx.db.signIn.identity.update({ ...row, userId: staying.id });
  }
}

function moveWords(ctx: Ctx, { going, staying }: Merge): void {
  for (const row of [...ctx.db.activity.userId.filter(going.id)]) {
    ctx.db.activity.id.update({ ...row, userId: staying.id });
  }
  forgetOldest(ctx, staying.id);
  bequeathLines(ctx, { from: going.id, to: staying.id });
}

/** Blocks by and of the one that goes hold on, each once; nobody ends up blocking themselves. */
function moveBlocks(ctx: Ctx, { going, staying }: Merge): void {
  const touched = [...ctx.db.block.userId.filter(going.id), ...ctx.db.block.blockedUserId.filter(going.id)];
  for (const row of touched) {
    const userId = row.userId === going.id ? staying.id : row.userId;
    const blockedUserId = row.blockedUserId === going.id ? staying.id : row.blockedUserId;
    const isThere = [...ctx.db.block.userId.filter(userId)].some((own) => own.blockedUserId === blockedUserId);
    if (isThere || userId === blockedUserId) ctx.db.block.id.delete(row.id);
    else ctx.db.block.id.update({ ...row, userId, blockedUserId });
  }
}

/** What the one that stays has chosen stays; what it has not is taken over. */
function moveChoices(ctx: Ctx, { going, staying }: Merge): void {
  const preference = ctx.db.preference.userId.find(going.id);
  if (preference !== null && ctx.db.preference.userId.find(staying.id) === null) {
    ctx.db.preference.insert({ ...preference, userId: staying.id });
  }
  const gameSetting = ctx.db.gameSetting.userId.find(going.id);
  if (gameSetting !== null && ctx.db.gameSetting.userId.find(staying.id) === null) {
    ctx.db.gameSetting.insert({ ...gameSetting, userId: staying.id });
  }
  const privacy = ctx.db.privacy.userId.find(going.id);
  if (privacy !== null && ctx.db.privacy.userId.find(staying.id) === null) {
    ctx.db.privacy.insert({ ...privacy, userId: staying.id });
  }
  ctx.db.preference.userId.delete(going.id);
  ctx.db.gameSetting.userId.delete(going.id);
  ctx.db.privacy.userId.delete(going.id);
  ctx.db.lastSeen.userId.delete(going.id);
  for (const row of [...ctx.db.reservedName.userId.filter(going.id)]) {
    ctx.db.reservedName.key.update({ ...row, userId: staying.id });
  }
}

/** The row stays under a number: what staff wrote about it refers to it. */
function leave(ctx: Ctx, { going, staying }: Merge): void {
  ctx.db.guest.userId.delete(going.id);
  ctx.db.deletion.userId.delete(going.id);
  if (!going.isGuest) reserveName(ctx, 'user', going.usernameKey, staying.id);
  leaveTombstone(ctx, going);
}
