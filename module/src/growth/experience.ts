// Experience, and the levels that come of it. Whoever rises is whole again, and everybody sees it.

import { fullVitals } from '@hollowmere/world/combat';
import { levelAt, withExperience } from '@hollowmere/world/growth';
import { refreshBearing } from '../combat/bearing.ts';
import { combatantOf } from '../combat/combatants.ts';
import { tell } from '../combat/tell.ts';
import { writeVitals } from '../combat/vitals.ts';
import { firstOf } from '../first-row.ts';
import { rankPlayed } from '../hiscores/rank-played.ts';
import { refreshAppearance } from '../presence/appearance.ts';
import { showCharacter } from '../profiles/show-player.ts';
import type { Ctx } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { setDeed } from './deeds.ts';

export function gainExperience(ctx: Ctx, characterId: number, amount: number): void {
  const character = ctx.db.character.id.find(characterId);
  if (character === null || amount <= 0) return;
  const row = ctx.db.growth.characterId.find(characterId);
  const experience = withExperience(row?.experience ?? 0, amount);
  if (row === null) ctx.db.growth.insert({ characterId, experience });
  else ctx.db.growth.characterId.update({ ...row, experience });
  const level = levelAt(experience);
  if (level > character.level) rise(ctx, characterId, level);
}

function rise(ctx: Ctx, characterId: number, level: number): void {
  const before = ctx.db.character.id.find(characterId);
  if (before === null) return;
  const character = ctx.db.character.id.update({ ...before, level });
  setDeed(ctx, characterId, 'level', level);
  refreshAppearance(ctx, character);
  showCharacter(ctx, character);
  rankPlayed(ctx, characterId);
  const session = firstOf(ctx.db.session.characterId.filter(characterId));
  if (!session) return;
  const now = tickOf(ctx);
  refreshBearing(ctx, session.entity, now);
  const who = combatantOf(ctx, session.entity, now);
  if (who === null || who.isDead) return;
  writeVitals(ctx, who.vitals, fullVitals(who.fighter, now));
  tell(ctx, { chunk: who.chunk, kind: 'levelUp', source: who.entity, target: who.entity, amount: level });
}
