// What a client asks for of each chunk in its view.
import { toSql } from 'spacetimedb';
import { tables } from '../../spacetime/bindings/index.ts';

/** All that is to be seen and heard in a chunk. Each table carries its chunk, so that none of these is a join. */
export function queriesOf(chunk: number): string[] {
  return [
    toSql(tables.motion.where((row) => row.chunk.eq(chunk))),
    toSql(tables.appearance.where((row) => row.chunk.eq(chunk))),
    toSql(tables.door.where((row) => row.chunk.eq(chunk))),
    toSql(tables.fixtureState.where((row) => row.chunk.eq(chunk))),
    toSql(tables.npc.where((row) => row.chunk.eq(chunk))),
    toSql(tables.vitals.where((row) => row.chunk.eq(chunk))),
    toSql(tables.cast.where((row) => row.chunk.eq(chunk))),
    toSql(tables.effect.where((row) => row.chunk.eq(chunk))),
    toSql(tables.combatEvent.where((row) => row.chunk.eq(chunk))),
    toSql(tables.groundItem.where((row) => row.chunk.eq(chunk))),
    toSql(tables.speech.where((row) => row.chunk.eq(chunk))),
  ];
}

/** The own body, wherever it is. */
export function queriesOfOwn(entity: number): string[] {
  return [
    toSql(tables.motion.where((row) => row.entity.eq(entity))),
    toSql(tables.appearance.where((row) => row.entity.eq(entity))),
    toSql(tables.vitals.where((row) => row.entity.eq(entity))),
  ];
}
