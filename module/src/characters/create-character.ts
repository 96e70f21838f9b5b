// Making a character.
import { FIRST_LEVEL, isLook, MAX_CHARACTERS } from '@hollowmere/world/characters';
import { characterNameKey, checkCharacterName } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { requireRegistered } from '../accounts/require-user.ts';
import { isKeptFromUser, unreserveName } from '../accounts/reserved-names.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { showPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { forgetGoneCharacters, freeName } from './gone-characters.ts';
import { insertCharacter } from './insert-character.ts';
import { countCharacters } from './own-character.ts';
import { CharacterClass, Look } from './tables.ts';

/** Names are unique over all accounts, deleted characters included for as long as they can come back. */
export const createCharacter = hollowmere.reducer(
  { name: t.string(), class: CharacterClass, look: Look },
  (ctx, wanted) => {
    const user = requireRegistered(ctx);
    const checked = checkCharacterName(wanted.name);
    if (!checked.ok) return refuse(checked.code);
    if (!isLook(wanted.look)) return refuse('bad_look');
    if (countCharacters(ctx, user) >= MAX_CHARACTERS) return refuse('too_many_characters');
    const key = characterNameKey(checked.value);
    if (!freeName(ctx, key) || isKeptFromUser(ctx, 'character', key, user.id)) return refuse('name_taken');
    spendAllowance(ctx, 'createCharacter', user.id);
    forgetGoneCharacters(ctx, user);
    const { look } = wanted;
    insertCharacter(ctx, user, { name: checked.value, class: wanted.class, look, level: FIRST_LEVEL });
    unreserveName(ctx, 'character', key);
    noteActivity(ctx, user.id, 'character_created', checked.value);
    showPlayer(ctx, user);
  },
);
