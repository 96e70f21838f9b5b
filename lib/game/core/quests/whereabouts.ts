// Where on the map somebody's quests lead: the townsfolk who have something for them, and the areas and places of what is
// to be done. In tiles.
import { creatureKind, creatureKinds, stopsAt } from '@hollowmere/world/creatures';
import { itemKind, lootTable } from '@hollowmere/world/items';
import { fixtureOf, fixtures, type Haunt, haunts, regions, spots } from '@hollowmere/world/map';
import {
  type Objective,
  type Quest,
  type QuestMark,
  type QuestProgress,
  questMarkOf,
  questOf,
  type Standing,
} from '@hollowmere/world/quests';

interface Spot {
  readonly tileX: number;
  readonly tileY: number;
}

/** A townsperson who has something for one. */
export interface PersonMarker extends Spot {
  readonly kind: QuestMark;
  readonly name: string;
}

/** Where something is to be done: a place, or an area around its middle. */
export interface ObjectiveMarker extends Spot {
  readonly kind: 'objective';
  readonly quest: number;
  readonly name: string;
  /** Half of its width and height; 0 and 0 for a place. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly isRound: boolean;
}

/** Of what grows in many places, so many are shown for each objective. */
const MOST_PLACES = 6;

/** Those who have something for somebody, where they are at this hour. */
export function personMarkers(standing: Standing, hour: number): PersonMarker[] {
  return Object.keys(spots).flatMap((key) => {
    const kind = creatureKinds.find((candidate) => candidate.key === key);
    const mark = kind && questMarkOf(kind.id, standing);
    const stop = kind && stopsAt(kind, hour)[0];
    return mark && stop ? [{ kind: mark, name: kind.name, tileX: stop[0], tileY: stop[1] }] : [];
  });
}

/** Where the quests in hand lead now; what is done already leads nowhere. */
export function objectiveMarkers(log: readonly QuestProgress[], hour: number): ObjectiveMarker[] {
  return log.flatMap((progress) => {
    const quest = progress.state === 'active' ? questOf(progress.quest) : undefined;
    const objectives = quest?.steps[progress.step]?.objectives ?? [];
    return objectives.flatMap((objective, index) =>
      quest && (progress.counts[index] ?? 0) < objective.count ? markersOf(quest, objective, hour) : [],
    );
  });
}

function markersOf(quest: Quest, objective: Objective, hour: number): ObjectiveMarker[] {
  const about = { kind: 'objective', quest: quest.id, name: objective.words } as const;
  const at = ({ tileX, tileY }: Spot): ObjectiveMarker => {
    return { ...about, tileX, tileY, halfWidth: 0, halfHeight: 0, isRound: true };
  };
  const person = (who: number) => whereIs(who, hour).map(at);
  const region = (id: number) => regions.filter((candidate) => candidate.id === id).map((area) => rectOf(area, about));
  switch (objective.kind) {
    case 'kill':
      return homesOf([objective.creature], quest.level).map((home) => hauntOf(home, about));
    case 'collect':
      return sourcesOf(objective.item, quest, about, at);
    case 'talk':
    case 'deliver':
      return person(objective.to);
    case 'reach':
      return region(objective.region);
    case 'escort':
      return [...person(objective.who), ...region(objective.region)];
    case 'defend':
      return fixtureSpots(objective.fixture).map(at);
    case 'use':
      return objective.target.of === 'fixture' ? fixtureSpots(objective.target.id).map(at) : [];
  }
}

type About = Pick<ObjectiveMarker, 'kind' | 'quest' | 'name'>;

/** Whoever drops it, and wherever it grows. */
function sourcesOf(item: number, quest: Quest, about: About, at: (spot: Spot) => ObjectiveMarker): ObjectiveMarker[] {
  const droppers = creatureKinds.filter(({ key }) => lootTable(key)?.drops.some((drop) => drop.item === item));
  const homes = homesOf(
    droppers.map(({ id }) => id),
    quest.level,
  );
  const key = itemKind(item)?.key;
  const nodes = fixtures.filter((fixture) => fixture.kind === 'node' && fixture.gives === key).slice(0, MOST_PLACES);
  return [...homes.map((home) => hauntOf(home, about)), ...nodes.map(at)];
}

/** Where creatures of these kinds live whose levels suit the quest; anywhere, where none do. */
function homesOf(creatures: readonly number[], level: number): readonly Haunt[] {
  const keys = creatures.map((id) => creatureKind(id)?.key);
  const homes = haunts.filter(({ creatures: living }) => living.some((key) => keys.some((known) => known === key)));
  const fitting = homes.filter(({ levels: [low, high] }) => low <= level + 2 && high >= level - 3);
  return fitting.length > 0 ? fitting : homes;
}

function hauntOf({ area }: Haunt, about: About): ObjectiveMarker {
  if (area.shape === 'rect') return rectOf(area, about);
  const { x: tileX, y: tileY, radius } = area;
  return { ...about, tileX, tileY, halfWidth: radius, halfHeight: radius, isRound: true };
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rectOf({ x, y, width, height }: Rect, about: About): ObjectiveMarker {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  return { ...about, tileX: x + halfWidth, tileY: y + halfHeight, halfWidth, halfHeight, isRound: false };
}

function whereIs(who: number, hour: number): Spot[] {
  const kind = creatureKind(who);
  const stop = kind && stopsAt(kind, hour)[0];
  return stop ? [{ tileX: stop[0], tileY: stop[1] }] : [];
}

function fixtureSpots(id: number): Spot[] {
  const fixture = fixtureOf(id);
  return fixture ? [fixture] : [];
}
