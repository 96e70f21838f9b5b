// Lessons: the second and third rank of a skill, from the trainer of one's class and for coins.
import { COINS } from '@hollowmere/world/items';
import { trainerOf } from '@hollowmere/world/shops';
import { nextTraining, skillOfId } from '@hollowmere/world/skills';
import { t } from 'spacetimedb/server';
import { ownPlayedCharacter } from '../characters/own-character.ts';
import { countDeed } from '../growth/deeds.ts';
import { rankKnownTo } from '../growth/skill-ranks.ts';
import { changeBag } from '../items/change-bag.ts';
import { withFewer } from '../items/holding.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';
import { listen } from '../townsfolk/listen.ts';

export const trainSkill = hollowmere.reducer({ skill: t.u16(), npc: t.u32() }, (ctx, { skill: skillId, npc }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'trade', user.id);
  const meeting = townspersonInReach(ctx, session, npc);
  const character = ownPlayedCharacter(ctx, session);
  const heroClass = character.class.tag;
  if (meeting.kind !== trainerOf(heroClass)) refuse('not_for_sale');
  listen(ctx, meeting);
  const skill = skillOfId(skillId);
  if (skill === undefined) return refuse('no_such_skill');
  const who = { class: heroClass, level: character.level };
  const next = nextTraining(skill, who, rankKnownTo(ctx, character, skill));
  if (typeof next === 'string') return refuse(next);
  const price = { kind: COINS, count: next.price };
  changeBag(ctx, { cause: 'training', characterId: character.id }, (before) => withFewer(before, price));
  writeRank(ctx, character.id, skill.id, next.rank);
  countDeed(ctx, character.id, 'trained');
});

function writeRank(ctx: Ctx, characterId: number, skill: number, rank: number): void {
  const row = [...ctx.db.skillRank.characterId.filter(characterId)].find((known) => known.skill === skill);
  if (row === undefined) ctx.db.skillRank.insert({ id: 0, characterId, skill, rank });
  else ctx.db.skillRank.id.update({ ...row, rank });
}
