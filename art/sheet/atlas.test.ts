// The promises of atlas.json: whatever the map holds and whatever a player chooses has a picture.
import {
  heroLayers,
  heroPoses,
  lookChoices,
  type TownsfolkKey,
  townsfolk,
  townsfolkLayers,
  type Worn,
} from '@hollowmere/world/appearance';
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { creatureIds } from '@hollowmere/world/creature-ids';
import { itemKinds } from '@hollowmere/world/items';
import { fixturePicture, worldMap } from '@hollowmere/world/map';
import { describe, expect, test } from 'vitest';
import { blush, type RampName, ramps, seam, shaded, toHex } from '../palette.ts';
import { makeAtlas } from './atlas.ts';
import { MAX_SIDE } from './pack.ts';

const { picture, index } = makeAtlas();
const facings = ['down', 'up', 'left', 'right'] as const;
const has = (name: string) => name in index.frames;

/** One by one, whatever a class may wear. */
const wornBy = (heroClass: (typeof CHARACTER_CLASSES)[number]): Worn[] =>
  itemKinds.flatMap(({ slot, look, classes }) =>
    slot !== undefined && look !== undefined && (classes?.includes(heroClass) ?? true) ? [{ [slot]: look }] : [],
  );

describe('the atlas', () => {
  test('is one texture that every browser takes', () => {
    expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(MAX_SIDE);
    expect([index.width, index.height]).toEqual([picture.width, picture.height]);
  });

  test('has a picture of every thing on the map', () => {
    const missing = worldMap.objects
      .map(({ kind, variant }) => `object/${kind}/${variant}`)
      .filter((name) => !has(name) && !(name in index.animations));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('has every door open and shut', () => {
    for (const { kind } of worldMap.doors)
      expect([has(`door/${kind}/open`), has(`door/${kind}/shut`)], kind).toEqual([true, true]);
  });

  test('has everything that can be used, as it is found and when it has been used', () => {
    const names = worldMap.fixtures.flatMap((fixture) => [fixturePicture(fixture, 0), fixturePicture(fixture, 1)]);
    const missing = names.filter((name) => name !== undefined && !has(name));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('has every layer of every look of every class in every pose', () => {
    const most = Math.max(...Object.values(lookChoices));
    for (const heroClass of CHARACTER_CLASSES)
      for (const facing of facings)
        for (const pose of heroPoses)
          for (let skinOrHair = 0; skinOrHair < lookChoices.skin; skinOrHair++)
            for (let color = 0; color < most; color++) {
              const look = { skin: skinOrHair, hair: skinOrHair, hairColor: color, tunic: color };
              for (const { frame } of heroLayers(look, heroClass, facing, pose))
                if (!has(frame)) expect.fail(`no picture of ${frame}`);
            }
  });

  test('has everything that can be worn from every side in every pose', () => {
    const look = { skin: 0, hair: 0, hairColor: 0, tunic: 0 };
    const missing = CHARACTER_CLASSES.flatMap((heroClass) =>
      wornBy(heroClass).flatMap((worn) =>
        facings.flatMap((facing) =>
          heroPoses.flatMap((pose) =>
            heroLayers(look, heroClass, facing, pose, worn).filter(({ frame }) => !has(frame)),
          ),
        ),
      ),
    );
    expect(missing.map(({ frame }) => frame)).toEqual([]);
  });

  test('has all townsfolk from every side in every pose', () => {
    expect(Object.keys(townsfolk).sort()).toEqual(
      Object.entries(creatureIds)
        .filter(([, id]) => id >= 100)
        .map(([key]) => key)
        .sort(),
    );
    const missing = (Object.keys(townsfolk) as TownsfolkKey[]).flatMap((key) =>
      facings.flatMap((facing) =>
        heroPoses.flatMap((pose) => townsfolkLayers(key, facing, pose).filter(({ frame }) => !has(frame))),
      ),
    );
    expect(missing.map(({ frame }) => frame)).toEqual([]);
  });

  test('plays only frames it has', () => {
    for (const [name, { frames, frameMs }] of Object.entries(index.animations)) {
      expect(frames.length, name).toBeGreaterThan(1);
      expect(frames.filter((frame) => !has(frame))).toEqual([]);
      expect(frameMs).toBeGreaterThan(50);
    }
  });

  test('shines at night only where it is lit, and at the same foot', () => {
    const lit = Object.keys(index.frames).filter((name) => name.endsWith('/lit'));
    expect(lit.length).toBeGreaterThan(10);
    for (const name of lit) {
      const day = name.slice(0, -4);
      expect(has(day) || day in index.animations, name).toBe(true);
    }
  });

  test('lets smoke rise from above the feet of houses', () => {
    for (const [name, mouths] of Object.entries(index.smoke)) {
      expect(has(name), name).toBe(true);
      for (const [, y] of mouths) expect(y, name).toBeLessThan(-30);
    }
  });

  test('uses the colours of the palette and no others', () => {
    const names = Object.keys(ramps) as RampName[];
    const plain = Object.values(ramps).flat();
    const lines = names.map(seam);
    const cheeks = names.filter((name) => ramps[name].length > 2).map(blush);
    const palette = new Set([...plain, ...plain.map(shaded), ...plain.map(shaded).map(shaded), ...lines, ...cheeks]);
    const strange = new Set([...picture.pixels].filter((color) => color >>> 24 === 255 && !palette.has(color)));
    expect([...strange].map(toHex)).toEqual([]);
  });

  test('is the same each time it is made', () => {
    const again = makeAtlas();
    expect(Buffer.from(again.picture.pixels.buffer).equals(Buffer.from(picture.pixels.buffer))).toBe(true);
    expect(again.index).toEqual(index);
  });

  test('has neither pure black nor pure white in it', () => {
    for (const color of [0xff000000, 0xffffffff]) expect(picture.pixels.includes(color)).toBe(false);
  });
});
