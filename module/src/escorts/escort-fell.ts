// Whoever was escorted has fallen: the way begins anew for all who went along, and they are told so.
import { creatureKind } from '@hollowmere/world/creatures';
import { noteQuestEvent } from '../quests/note-event.ts';
import type { Ctx, NpcRow } from '../schema.ts';

const LAST_WORDS = 'I can go no farther. I shall drag myself home. Come and ask me again when I am on my feet!';

export function escortFell(ctx: Ctx, npc: NpcRow): void {
  const rows = [...ctx.db.escort.npcId.filter(npc.id)];
  if (rows.length === 0) return;
  for (const { id, characterId } of rows) {
    ctx.db.escort.id.delete(id);
    noteQuestEvent(ctx, characterId, { kind: 'escortFell', who: npc.kind });
  }
  const { chunk, entity } = npc;
  const name = creatureKind(npc.kind)?.name ?? '';
  ctx.db.speech.insert({ chunk, entity, name, text: LAST_WORDS, saidAt: ctx.timestamp });
}
