// Whether a character could bear a name, for the form to say while one types. `createCharacter` and `renameCharacter`
// decide.
import { characterNameKey, checkCharacterName } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { isKeptFromUser } from '../accounts/reserved-names.ts';
import { hollowmere } from '../schema.ts';
import { isGone } from './gone-characters.ts';

/** The code of the refusal; empty when the name is free for whoever asks. */
export const characterNameAvailable = hollowmere.procedure({ name: t.string() }, t.string(), (ctx, { name }) => {
  const checked = checkCharacterName(name);
  if (!checked.ok) return checked.code;
  const key = characterNameKey(checked.value);
  return ctx.withTx((tx) => {
    const holder = tx.db.character.nameKey.find(key);
    const isTaken = holder !== null && !isGone(holder, tx.timestamp);
    return isTaken || isKeptFromUser(tx, 'character', key, ownUserId(tx)) ? 'name_taken' : '';
  });
});
