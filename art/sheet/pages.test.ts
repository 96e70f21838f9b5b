import { heroLayers } from '@hollowmere/world/appearance';
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { worldMap } from '@hollowmere/world/map';
import { describe, expect, test } from 'vitest';
import { village } from '../outputs/village.ts';
import { allFrames, makeAtlas } from './atlas.ts';
import { framesOfPages } from './pages.ts';

const frames = allFrames();
const shown = village(worldMap, makeAtlas(frames).index);
const { picture, index } = makeAtlas(framesOfPages(frames, shown.pictures));
const has = (name: string) => name in index.frames || name in index.animations;

describe('the sheet of the website', () => {
  test('has everything that stands in the village of the front page, and what of it shines', () => {
    expect(shown.pictures.filter((name) => !has(name))).toEqual([]);
    const lit = frames.filter(({ name }) => shown.pictures.some((thing) => name === `${thing}/lit`));
    expect(lit.filter(({ name }) => !has(name))).toEqual([]);
  });

  test('has people who stand and walk, in whatever they wear', () => {
    const look = { skin: 5, hair: 3, hairColor: 2, tunic: 7 };
    const worn = { weapon: 'bow-2', head: 'helm', back: 'fur' } as const;
    const missing = CHARACTER_CLASSES.flatMap((of) =>
      (['stand', 'breathe', 'step-a', 'pass', 'step-b'] as const).flatMap((pose) => [
        ...heroLayers(look, of, 'down', pose),
        ...heroLayers(look, of, 'left', pose, worn),
      ]),
    ).filter(({ frame }) => !has(frame));
    expect(missing).toEqual([]);
  });

  test('leaves out beasts, things and blows', () => {
    const needless = Object.keys(index.frames).filter((name) => /^(creature|item|skill)|attack|lying/.test(name));
    expect(needless).toEqual([]);
  });

  test('keeps to so few colours that its file stays small', () => {
    expect(new Set(picture.pixels).size).toBeLessThanOrEqual(256);
  });
});
