import { describe, expect, test } from 'vitest';
import { stations } from '../crafting/index.ts';
import { creatureIds } from '../creature-ids.ts';
import { creatureKind, isTownsfolk } from '../creatures/index.ts';
import { itemIdOf, itemKinds, lootTable } from '../items/index.ts';
import { fixtureOf, fixtures as fixturesOfTheMap, haunts, regions, spots } from '../map/index.ts';
import { quests } from './catalogue/index.ts';
import { fixtures, places } from './places.ts';

const objectives = quests.flatMap((quest) =>
  quest.steps.flatMap(({ objectives: all }) => all.map((objective) => ({ quest, objective }))),
);
const keyOf = new Map<number, string>(Object.entries(creatureIds).map(([key, id]) => [id, key]));
const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');

describe('the places that quests speak of', () => {
  test('are the regions they are called by', () => {
    const called: Readonly<Record<keyof typeof places, string>> = {
      southGate: 'South Gate',
      green: 'The Green',
      jetty: 'Fishers’ Jetty',
      oldAbbey: 'The Old Abbey',
      mootStones: 'The Moot Stones',
      hermitage: 'The Hermitage',
      charcoalCamp: 'Charcoal Burners’ Camp',
      antleredCourt: 'The Antlered Court',
      eelhouse: 'Eelhouse',
      drownedChapel: 'The Drowned Chapel',
      wispwater: 'Wispwater',
      lanternwatch: 'Lanternwatch',
      kingsSeat: 'The King’s Seat',
      rootgate: 'The Rootgate',
      glowcapGrotto: 'Glowcap Grotto',
      hollowHeart: 'The Hollow Heart',
    };
    for (const [place, id] of Object.entries(places)) {
      expect(regions.find((region) => region.id === id)?.name).toBe(called[place as keyof typeof places]);
    }
  });

  test('have the fixtures that are to be used there, and those can be used', () => {
    for (const [name, id] of Object.entries(fixtures)) {
      const fixture = fixtureOf(id);
      expect(fixture?.kind, name).toBe('shrine');
      if (fixture?.kind === 'shrine') expect(plain(fixture.name), name).toContain(plain(name));
    }
  });
});

describe('who is to be fought', () => {
  test('lives in the world, somewhere at a level that fits the quest', () => {
    for (const { quest, objective } of objectives) {
      if (objective.kind !== 'kill') continue;
      const homes = haunts.filter(({ creatures }) => creatures.some((key) => creatureIds[key] === objective.creature));
      expect(homes.length, quest.key).toBeGreaterThan(0);
      const fitting = homes.filter(({ levels: [low, high] }) => low <= quest.level + 2 && high >= quest.level - 3);
      expect(fitting.length, `${quest.key}: ${keyOf.get(objective.creature)}`).toBeGreaterThan(0);
    }
  });

  test('is of a kind whose levels fit the quest', () => {
    for (const { quest, objective } of objectives) {
      const fought =
        objective.kind === 'kill'
          ? [objective.creature]
          : objective.kind === 'defend'
            ? objective.waves.flat().map(({ creature }) => creature)
            : [];
      for (const id of fought) {
        const kind = creatureKind(id)!;
        expect(isTownsfolk(kind), quest.key).toBe(false);
        const [low, high] = kind.levels;
        expect(low <= quest.level + 2 && high >= quest.level - 3, `${quest.key}: ${kind.key}`).toBe(true);
      }
    }
  });

  test('leaves something behind, wherever it lives', () => {
    for (const key of new Set(haunts.flatMap(({ creatures }) => creatures))) expect(lootTable(key), key).toBeDefined();
  });
});

describe('the people of quests', () => {
  test('are townsfolk', () => {
    for (const { giver, receiver, key } of quests) {
      for (const who of [giver, receiver]) expect(isTownsfolk(creatureKind(who)!), key).toBe(true);
    }
  });

  test('stand somewhere on the map', () => {
    const standing = new Set(Object.keys(spots));
    for (const { giver, receiver, key } of quests) {
      for (const who of [giver, receiver]) expect(standing.has(keyOf.get(who)!), key).toBe(true);
    }
  });
});

describe('what grows, swims or lies in the rock', () => {
  const given = new Set(fixturesOfTheMap.flatMap((fixture) => (fixture.kind === 'node' ? [fixture.gives] : [])));

  test('is an item each', () => {
    for (const key of given) expect(() => itemIdOf(key), key).not.toThrow();
  });

  test('is every material that nothing else gives', () => {
    const dug = itemKinds.filter(({ id }) => id >= 700 && id < 740 && id !== itemIdOf('coal'));
    expect(dug.filter(({ key }) => !given.has(key)).map(({ key }) => key)).toEqual([]);
  });

  test('can be worked: every kind of station stands somewhere', () => {
    const standing = new Set(
      fixturesOfTheMap.flatMap((fixture) => (fixture.kind === 'station' ? [fixture.station] : [])),
    );
    for (const station of stations) expect(standing.has(station), station).toBe(true);
  });
});
