// Asking somebody to come along: who is to be escorted follows from the moment they are spoken to.

import { fullVitals } from '@hollowmere/world/combat';
import { creatureKind } from '@hollowmere/world/creatures';
import { type Objective, type Quest, questOf } from '@hollowmere/world/quests';
import { writeVitals } from '../combat/vitals.ts';
import { thinkAt } from '../creatures/threat.ts';
import { isEmpty } from '../first-row.ts';
import { logOf } from '../quests/log.ts';
import type { Ctx, NpcRow, SessionRow } from '../schema.ts';
import { tickOf } from '../world/settings.ts';

type Escort = Extract<Objective, { kind: 'escort' }>;

interface Wanted {
  readonly quest: Quest;
  readonly escort: Escort;
}

/** Does nothing for who has no such thing in hand, or is followed already. */
export function beginEscort(ctx: Ctx, npc: NpcRow, { characterId, entity }: SessionRow): void {
  const wanted = escortOf(ctx, characterId, npc.kind);
  if (wanted === undefined) return;
  const isFollowed = [...ctx.db.escort.npcId.filter(npc.id)].some((row) => row.entity === entity);
  if (isFollowed) return;
  const isFirst = isEmpty(ctx.db.escort.npcId.filter(npc.id));
  ctx.db.escort.insert({ id: 0, npcId: npc.id, characterId, entity, region: wanted.escort.region });
  if (isFirst) gatherStrength(ctx, npc, wanted.quest.level);
  thinkAt(ctx, npc.id, tickOf(ctx));
}

/** Whoever goes where it is dangerous is as hardy as those for whom the way is meant. */
function gatherStrength(ctx: Ctx, npc: NpcRow, level: number): void {
  const kind = creatureKind(npc.kind);
  const vitals = ctx.db.vitals.entity.find(npc.entity);
  if (kind === undefined || vitals === null) return;
  ctx.db.npc.id.update({ ...npc, level });
  writeVitals(ctx, vitals, fullVitals(kind.fighterAt(level), tickOf(ctx)));
}

/** The objective in hand that asks for this company. */
function escortOf(ctx: Ctx, characterId: number, kind: number): Wanted | undefined {
  return logOf(ctx, characterId)
    .filter(({ state }) => state === 'active')
    .flatMap(({ quest: id, step }) => {
      const quest = questOf(id);
      const objectives = quest?.steps[step]?.objectives ?? [];
      return quest === undefined
        ? []
        : objectives.flatMap((one) => (one.kind === 'escort' ? [{ quest, escort: one }] : []));
    })
    .find(({ escort }) => escort.who === kind);
}
