// Making things at a station: what goes in and what comes out change places in one transaction.
import { recipeOf } from '@hollowmere/world/crafting';
import { exchange } from '@hollowmere/world/items';
import { t } from 'spacetimedb/server';
import { ownPlayedCharacter } from '../characters/own-character.ts';
import { fixtureInReach } from '../fixtures/in-reach.ts';
import { countDeed } from '../growth/deeds.ts';
import { changeBag } from '../items/change-bag.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';

/** The most that is made at a time. */
const MOST_AT_ONCE = 20;

/** Makes a recipe so many times over at a station within reach. */
export const craft = hollowmere.reducer(
  { recipe: t.u16(), fixture: t.u32(), times: t.u32() },
  (ctx, { recipe: id, fixture: fixtureId, times }) => {
    const { user, session } = requirePresence(ctx);
    spendAllowance(ctx, 'craft', user.id);
    const recipe = recipeOf(id);
    if (recipe === undefined) return refuse('no_such_recipe');
    if (times < 1 || times > MOST_AT_ONCE) refuse('bad_count');
    const { fixture } = fixtureInReach(ctx, session, fixtureId);
    if (fixture.kind !== 'station' || fixture.station !== recipe.station) refuse('wrong_station');
    const character = ownPlayedCharacter(ctx, session);
    if (character.level < recipe.level) refuse('level_too_low');
    const ingredients = recipe.ingredients.map(({ kind, count }) => ({ kind, count: count * times }));
    const result = { kind: recipe.result.kind, count: recipe.result.count * times };
    changeBag(ctx, { cause: 'crafted', characterId: character.id }, (before) => {
      const made = exchange(before.bag, ingredients, [result]);
      return made.ok ? { ...before, bag: made.bag } : refuse(made.code);
    });
    countDeed(ctx, character.id, 'crafted', times);
  },
);
