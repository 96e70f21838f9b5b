// Where quests lead, as marks for the maps.
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { QuestMark } from '@hollowmere/world/quests';
import type { Marker } from '../../markers.ts';
import type { ObjectiveMarker, PersonMarker } from './whereabouts.ts';

const looks = { open: 'offer', ready: 'return', underway: 'place' } as const satisfies Record<
  QuestMark,
  Marker['look']
>;

/** Areas first: people are drawn over them. */
export function questMarkers(goals: readonly ObjectiveMarker[], people: readonly PersonMarker[]): Marker[] {
  return [...goals.map(goalMarker), ...people.map(personMarker)];
}

function goalMarker(goal: ObjectiveMarker, index: number): Marker {
  const { quest, name, tileX, tileY, halfWidth, halfHeight, isRound } = goal;
  const isArea = halfWidth > 0 || halfHeight > 0;
  return {
    key: `goal ${quest} ${index}`,
    // An area is measured from the edges of its tiles, a place lies in the middle of one.
    x: (isArea ? tileX : tileX + 0.5) * TILE_UNITS,
    y: (isArea ? tileY : tileY + 0.5) * TILE_UNITS,
    title: name,
    look: 'goal',
    ...(isArea && { area: { halfWidth: halfWidth * TILE_UNITS, halfHeight: halfHeight * TILE_UNITS, isRound } }),
  };
}

const personMarker = ({ kind, name, tileX, tileY }: PersonMarker): Marker => ({
  key: `person ${name}`,
  x: (tileX + 0.5) * TILE_UNITS,
  y: (tileY + 0.5) * TILE_UNITS,
  title: name,
  look: looks[kind],
});
