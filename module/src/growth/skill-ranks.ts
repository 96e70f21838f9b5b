// How well a character knows its skills.
import { knownRank, type Rank, type Skill } from '@hollowmere/world/skills';
import type { CharacterRow, ReadCtx } from '../schema.ts';

/** The rank that was paid for; 0 for none. */
function trainedRank(ctx: ReadCtx, characterId: number, skill: number): number {
  return [...ctx.db.skillRank.characterId.filter(characterId)].find((row) => row.skill === skill)?.rank ?? 0;
}

export function rankKnownTo(ctx: ReadCtx, character: CharacterRow, skill: Skill): Rank | undefined {
  const { class: heroClass, level } = character;
  return knownRank(skill, { class: heroClass.tag, level }, trainedRank(ctx, character.id, skill.id));
}
