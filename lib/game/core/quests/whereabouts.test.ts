import { regions } from '@hollowmere/world/map';
import { begunQuest, type QuestProgress, questOf, quests } from '@hollowmere/world/quests';
import { describe, expect, test } from 'vitest';
import { objectiveMarkers, personMarkers } from './whereabouts.ts';

const begun = (id: number): QuestProgress => begunQuest(questOf(id)!);
const NOON = 0.5;
const MIDNIGHT = 0;

describe('whoever has something for one', () => {
  test('is marked where they are at that hour', () => {
    const newcomer = { level: 1, day: 0, log: [] };
    const maud = (hour: number) => personMarkers(newcomer, hour).find(({ name }) => name === 'Maud');
    expect(maud(NOON)?.kind).toBe('open');
    expect(maud(MIDNIGHT)).not.toEqual(maud(NOON));
  });

  test('is not marked when there is nothing', () => {
    const marked = personMarkers({ level: 1, day: 0, log: [] }, NOON).map(({ name }) => name);
    expect(marked).not.toContain('Captain Rowan');
  });
});

describe('what is to be done', () => {
  test('is marked with the whole area', () => {
    const green = regions.find(({ name }) => name === 'The Green')!;
    const [marker] = objectiveMarkers([begun(1)], NOON);
    expect([marker?.halfWidth, marker?.halfHeight]).toEqual([green.width / 2, green.height / 2]);
  });

  test('is marked with the homes of the creatures, also of those that leave what is asked for', () => {
    const killing = objectiveMarkers([begun(2)], NOON);
    expect(killing.length).toBeGreaterThan(0);
    expect(objectiveMarkers([begun(3)], NOON).map(({ tileX, tileY }) => [tileX, tileY])).toEqual(
      killing.map(({ tileX, tileY }) => [tileX, tileY]),
    );
  });

  test('is no longer marked once it is done', () => {
    expect(
      objectiveMarkers(
        [
          { ...begun(5), counts: [3, 4] },
          { ...begun(2), state: 'ready' },
        ],
        NOON,
      ),
    ).toEqual([]);
  });

  test('can be found for every step of every quest that has a place', () => {
    for (const quest of quests) {
      for (const [step, { objectives }] of quest.steps.entries()) {
        const isAnywhere = objectives.every(({ kind }) => kind === 'use');
        const found = objectiveMarkers([{ ...begun(quest.id), step, counts: objectives.map(() => 0) }], NOON);
        if (!isAnywhere) expect(found.length, `${quest.key}, step ${step}`).toBeGreaterThan(0);
      }
    }
  });
});
