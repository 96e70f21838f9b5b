import { describe, expect, test } from 'vitest';
import { blowPose, creatureFrame, facingOf, heroLayers, heroPose, heroPoses, townsfolkLayers } from './index.ts';

const look = { skin: 2, hair: 4, hairColor: 7, tunic: 1 };

describe('the layers of a character', () => {
  test('lie in the order clothes, head, hair, hat, and what the hand holds', () => {
    expect(heroLayers(look, 'cleric', 'down', 'stand').map(({ frame }) => frame)).toEqual([
      'hero/outfit/cleric/1/down/stand',
      'hero/head/2/down',
      'hero/hair/4/7/down',
      'hero/hat/cleric/1/down',
      'hero/worn/weapon/cleric-staff/down/rest',
    ]);
  });

  test('show what is worn in place of hat and staff, a cloak behind and a shield before the body', () => {
    const worn = { weapon: 'sword-2', shield: 'kite', head: 'helm', back: 'fur', chest: 'plate-1' } as const;
    expect(heroLayers(look, 'cleric', 'down', 'attack-b', worn).map(({ frame }) => frame)).toEqual([
      'hero/worn/back/fur/down',
      'hero/outfit/cleric/1/down/step-a',
      'hero/worn/chest/plate-1/down',
      'hero/worn/shield/kite/down',
      'hero/head/2/down',
      'hero/under/4/7/down',
      'hero/worn/head/helm/down',
      'hero/worn/weapon/sword-2/down/attack-b',
    ]);
  });

  test('gloves, trousers and boots lie on the clothes of the class, in its very stride', () => {
    const worn = { hands: 'leather-1', legs: 'leather-1', feet: 'leather-1' } as const;
    const parts = (pose: 'pass' | 'breathe' | 'step-a' | 'down') =>
      heroLayers(look, 'ranger', 'right', pose, worn)
        .filter(({ frame }) => /hands|legs|feet/.test(frame))
        .map(({ frame, lift }) => [frame.replace('hero/worn/', ''), lift]);
    expect(parts('step-a')).toEqual([
      ['legs/leather-1/ranger/side/step-a', 0],
      ['feet/leather-1/ranger/side/step-a', 0],
      ['hands/leather-1/ranger/side/step-a', 0],
    ]);
    expect(parts('pass')).toContainEqual(['hands/leather-1/ranger/side/stand', 1]);
    expect(parts('breathe')).toEqual([
      ['legs/leather-1/ranger/side/breathe', 0],
      ['feet/leather-1/ranger/side/stand', 0],
      ['hands/leather-1/ranger/side/stand', -1],
    ]);
    expect(parts('down').every(([frame]) => String(frame).endsWith('/lying'))).toBe(true);
  });

  test('seen from behind, the cloak hides the body and the body hides the weapon', () => {
    const frames = heroLayers(look, 'warrior', 'up', 'attack-a', { weapon: 'axe-1', back: 'wool' });
    const place = (part: string) => frames.findIndex(({ frame }) => frame.includes(part));
    expect(place('weapon')).toBeLessThan(place('outfit'));
    expect(place('outfit')).toBeLessThan(place('back'));
    expect(place('back')).toBeLessThan(place('head'));
  });

  test('an empty hand strikes as a fist, and is not seen at rest', () => {
    const frames = (pose: 'stand' | 'attack-a') => heroLayers(look, 'warrior', 'down', pose).map(({ frame }) => frame);
    expect(frames('stand').some((frame) => frame.includes('weapon'))).toBe(false);
    expect(frames('attack-a')).toContain('hero/worn/weapon/fist/down/attack-a');
  });

  test('who is down lies on the back and holds nothing', () => {
    const frames = heroLayers(look, 'mage', 'left', 'down', { back: 'night' });
    expect(frames.every(({ frame, flipX }) => frame.endsWith('/lying') && flipX)).toBe(true);
    expect(frames.some(({ frame }) => frame.includes('weapon'))).toBe(false);
  });

  test('facing left is facing right in a mirror', () => {
    const left = heroLayers(look, 'mage', 'left', 'pass');
    const right = heroLayers(look, 'mage', 'right', 'pass');
    expect(left.map(({ frame }) => frame)).toEqual(right.map(({ frame }) => frame));
    expect(left.every(({ flipX }) => flipX)).toBe(true);
    expect(right.some(({ flipX }) => flipX)).toBe(false);
  });

  test('head, hair and hat rise together in the middle of a step, the feet do not', () => {
    expect(heroLayers(look, 'ranger', 'up', 'pass').map(({ lift }) => lift)).toEqual([0, 1, 1, 1]);
  });

  test('hair is cut to fit beneath helmets, hats and hoods', () => {
    const hairOf = (heroClass: 'warrior' | 'cleric') => heroLayers(look, heroClass, 'down', 'stand')[2]?.frame;
    expect(hairOf('warrior')).toBe('hero/under/4/7/down');
    expect(hairOf('cleric')).toBe('hero/hair/4/7/down');
  });
});

describe('townsfolk', () => {
  test('wear clothes and hats of their own', () => {
    expect(townsfolkLayers('baker-posy', 'down', 'stand').map(({ frame }) => frame)).toEqual([
      'hero/outfit/apron/4/down/stand',
      'hero/head/1/down',
      'hero/under/4/4/down',
      'hero/worn/head/toque/down',
    ]);
  });
});

describe('pictures of creatures', () => {
  const shown = (pose: 'walk' | 'attack' | 'die', ms: number) => creatureFrame('grey-wolf', 'left', pose, ms);

  test('face left as a mirror of the right', () => {
    expect(shown('walk', 0)).toEqual({ frame: 'creature/grey-wolf/side/walk/0', flipX: true });
  });

  test('walk in a loop, strike once, and stay where they fell', () => {
    expect(shown('walk', 4 * 130).frame).toBe(shown('walk', 0).frame);
    expect(shown('attack', 10_000).frame).toBe('creature/grey-wolf/side/attack/2');
    expect(shown('die', 10_000).frame).toBe('creature/grey-wolf/side/die/1');
  });
});

describe('poses', () => {
  test('a blow draws back, strikes and is over', () => {
    expect([0, 150, 400].map(blowPose)).toEqual(['attack-a', 'attack-b', undefined]);
  });

  test('each has a name once', () => {
    expect(new Set(heroPoses).size).toBe(heroPoses.length);
  });

  test('a walk cycle lasts half a second and steps with both feet', () => {
    const cycle = [0, 125, 250, 375].map((ms) => heroPose('walk', ms));
    expect(cycle).toEqual(['step-a', 'pass', 'step-b', 'pass']);
    expect(heroPose('walk', 500)).toBe('step-a');
  });

  test('who stands breathes', () => {
    const seen = new Set(Array.from({ length: 20 }, (_, i) => heroPose('breathe', i * 130)));
    expect(seen).toEqual(new Set(['stand', 'breathe']));
  });
});

test('eight directions are drawn in four facings', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map(facingOf)).toEqual([
    'up',
    'right',
    'right',
    'right',
    'down',
    'left',
    'left',
    'left',
  ]);
});
