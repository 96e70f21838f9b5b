// All kinds of creatures together, by id and by key.
import type { CreatureKey } from '../creature-ids.ts';
import type { CreatureKind } from './creature-kind.ts';
import { kingsbarrowCreatures } from './kinds/kingsbarrow.ts';
import { sallowfenCreatures } from './kinds/sallowfen.ts';
import { thornwoodCreatures } from './kinds/thornwood.ts';
import { townsfolk } from './kinds/townsfolk.ts';
import { underhollowCreatures } from './kinds/underhollow.ts';
import { valleyCreatures } from './kinds/valley.ts';

export const creatureKinds: readonly CreatureKind[] = [
  ...valleyCreatures,
  ...thornwoodCreatures,
  ...sallowfenCreatures,
  ...kingsbarrowCreatures,
  ...underhollowCreatures,
  ...townsfolk,
].sort((a, b) => a.id - b.id);

const byId = new Map(creatureKinds.map((kind) => [kind.id, kind]));
const byKey = new Map<string, CreatureKind>(creatureKinds.map((kind) => [kind.key, kind]));

export const creatureKind = (id: number): CreatureKind | undefined => byId.get(id);

/** The kind content means by a key. Every key has one: a test proves it. */
export function creatureOf(key: CreatureKey): CreatureKind {
  const kind = byKey.get(key);
  if (!kind) throw new Error(`There is no creature ${key}.`);
  return kind;
}

export const isTownsfolk = (kind: CreatureKind): boolean => kind.family === 'townsfolk';
