// Passes rows of a fight on to the game's fight, in the turn that whoever watches gives them.
import type { DbConnection } from '../../spacetime/bindings/index.ts';
import type { RowOf } from '../../spacetime/row-of.ts';
import type { Fight } from '../core/fight/fight.ts';
import { readCast, readCombatEvent, readCreature, readEffect, readVitals } from './fight-rows.ts';
import { watchTable } from './watch-table.ts';

/** `later` runs an act when all of a message is here; the returned function ends it. */
export function watchFight({ db }: DbConnection, fight: Fight, later: (act: () => void) => void): () => void {
  const over = [
    watchTable(
      db.npc,
      (row) => later(() => fight.creatureChanged(readCreature(row))),
      (row) => later(() => fight.creatureGone(readCreature(row))),
    ),
    watchTable(
      db.vitals,
      (row) => later(() => fight.vitalsChanged(row.entity, readVitals(row))),
      (row) => later(() => fight.vitalsGone(row.entity)),
    ),
    watchTable(
      db.cast,
      (row) => later(() => fight.castChanged(row.entity, readCast(row))),
      (row) => later(() => fight.castGone(row.entity)),
    ),
    watchTable(
      db.effect,
      (row) => {
        const effect = readEffect(row);
        if (effect) later(() => fight.effectChanged(effect));
      },
      (row) => later(() => fight.effectGone(row.id)),
    ),
  ];
  const happened = (_: unknown, row: RowOf<'combatEvent'>) => later(() => fight.happened(readCombatEvent(row)));
  db.combatEvent.onInsert(happened);
  return () => {
    for (const end of over) end();
    db.combatEvent.removeOnInsert(happened);
  };
}
