// Asking somebody to come along: who is to be escorted follows from the moment they are spoken to.
import { type Objective, questOf } from '@hollowmere/world/quests';
import { thinkAt } from '../creatures/threat.ts';
import { logOf } from '../quests/log.ts';
import type { Ctx, NpcRow, SessionRow } from '../schema.ts';
import { tickOf } from '../world/settings.ts';

type Escort = Extract<Objective, { kind: 'escort' }>;

/** Does nothing for who has no such thing in hand, or is followed already. */
export function beginEscort(ctx: Ctx, npc: NpcRow, { characterId, entity }: SessionRow): void {
  const wanted = escortOf(ctx, characterId, npc.kind);
  if (wanted === undefined) return;
  const isFollowed = [...ctx.db.escort.npcId.filter(npc.id)].some((row) => row.entity === entity);
  if (isFollowed) return;
  ctx.db.escort.insert({ id: 0, npcId: npc.id, characterId, entity, region: wanted.region });
  thinkAt(ctx, npc.id, tickOf(ctx));
}

/** The objective in hand that asks for this company. */
function escortOf(ctx: Ctx, characterId: number, kind: number): Escort | undefined {
  return logOf(ctx, characterId)
    .filter(({ state }) => state === 'active')
    .flatMap(({ quest, step }) => questOf(quest)?.steps[step]?.objectives ?? [])
    .find((objective): objective is Escort => objective.kind === 'escort' && objective.who === kind);
}
