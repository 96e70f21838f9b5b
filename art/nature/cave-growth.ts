// What the dark has made: stalagmites, crystals, mushrooms that shine, vents with embers in them.
import { hash, noise } from '@hollowmere/world/map';
import { OUTLINE, type RampName, seam, shadeOf, tone } from '../palette.ts';
import { colored, grid, type Slots } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

export function caveFrames(): Frame[] {
  return [
    ...[0, 1, 2].map((variant) => foot(`object/stalagmite/${variant}`, stalagmite(variant))),
    ...[0, 1, 2].flatMap((variant) => shining(`object/crystal/${variant}`, crystals(variant), isCrystalLit)),
    ...[0, 1].flatMap((variant) =>
      shining(`object/glowcap/${variant}`, drawn('glowcap', GLOWCAPS[variant] ?? ''), isSpore),
    ),
    ...[0, 1, 2].flatMap((variant) =>
      shining(`object/small-glowcap/${variant}`, drawn('small glowcap', SMALL[variant] ?? ''), isSpore),
    ),
    ...[0, 1].map((variant) => foot(`object/pebbles/${variant}`, drawn('pebbles', PEBBLES[variant] ?? ''))),
    ...VENT.map((drawing, beat) => foot(`object/ember-vent/0/${beat}`, drawn('ember vent', drawing))),
    { ...foot('object/ember-vent/0/lit', onlyLit(drawn('ember vent', VENT[0] ?? ''), isEmber)) },
  ];
}

const foot = (name: string, picture: Picture): Frame => ({
  name,
  picture,
  anchorX: Math.floor(picture.width / 2),
  anchorY: picture.height - 2,
});

type IsLit = (color: number) => boolean;

const shining = (name: string, picture: Picture, isLit: IsLit): Frame[] => [
  foot(name, picture),
  foot(`${name}/lit`, onlyLit(picture, isLit)),
];

const onlyLit = (picture: Picture, isLit: IsLit): Picture =>
  new Picture(picture.width, picture.height).fill((x, y) => (isLit(picture.get(x, y)) ? picture.get(x, y) : undefined));

const among = (ramp: RampName, ...steps: number[]): IsLit => {
  const colors = new Set(steps.map((step) => tone(ramp, step)));
  return (color) => colors.has(color);
};
const isCrystalLit = among('quartz', 3, 4, 5);
const isSpore = among('spore', 2, 3, 4);
const isEmber = among('magma', 3, 4, 5, 6, 7);

/** A group of cones, each lit from the upper left, with rings where it grew. */
function stalagmite(variant: number): Picture {
  const [width, height] = [26, 40];
  const picture = new Picture(width, height);
  const cones = [
    { x: 8, top: 18, bottom: 36, half: 5 },
    { x: 18, top: 22, bottom: 37, half: 4.5 },
    { x: 13, top: [4, 8, 12][variant] ?? 6, bottom: 38, half: 6.5 },
  ];
  for (const [index, { x: middle, top, bottom, half }] of cones.entries())
    for (let y = top; y <= bottom; y++) {
      const down = (y - top) / (bottom - top);
      const reach = half * (0.12 + 0.88 * down ** 1.25) + (hash(0, y >> 1, 651 + index + variant) - 0.5);
      for (let x = Math.ceil(middle - reach); x <= middle + reach; x++) {
        const across = (x - middle) / (reach + 0.01);
        const ring = noise(x / 6, y / 2.2, 655 + variant) > 0.66 ? -0.12 : 0;
        picture.set(x, y, shadeOf('cliff', Math.min(0.94, Math.max(0.12, 0.62 - across * 0.34 - down * 0.12 + ring))));
      }
    }
  return picture.outlined(OUTLINE);
}

/** Prisms that lean apart; each has a bright side, a dark side and a cut tip. */
function crystals(variant: number): Picture {
  const [width, height] = [30, 36];
  const picture = new Picture(width, height);
  const prisms = [
    { x: 9, lean: -0.28, tall: 17, half: 2.6 },
    { x: 21, lean: 0.32, tall: 14, half: 2.4 },
    { x: 18, lean: 0.1, tall: 20 + variant, half: 2.8 },
    { x: 14, lean: -0.06 + variant * 0.05, tall: 29 - variant * 2, half: 3.6 },
    { x: 11, lean: -0.14, tall: 11, half: 2.2 },
    { x: 18, lean: 0.2, tall: 8, half: 2 },
  ];
  for (const { x: base, lean, tall, half } of prisms)
    for (let up = 0; up < tall; up++) {
      const tip = Math.min(1, (tall - up) / (half * 1.7));
      const middle = base + lean * up;
      for (let x = Math.round(middle - half * tip); x < Math.round(middle + half * tip); x++) {
        const across = (x + 0.5 - middle) / half;
        const step = across < -0.35 ? 4 : across < 0.15 ? 3 : across < 0.6 ? 2 : 1;
        const isEdge = Math.abs(across + 0.35) < 0.2 && up > tall * 0.3;
        picture.set(x, height - 3 - up, tone('quartz', isEdge ? 5 : up < 2 ? Math.max(0, step - 1) : step));
      }
    }
  return picture.outlined(seam('quartz'));
}

const slots: Slots = {
  o: OUTLINE,
  a: tone('spore', 0),
  b: tone('spore', 1),
  c: tone('spore', 2),
  d: tone('spore', 3),
  e: tone('spore', 4),
  s: tone('ivory', 1),
  S: tone('ivory', 2),
  W: tone('ivory', 3),
  '1': tone('cavern', 2),
  '2': tone('cavern', 4),
  '3': tone('cavern', 5),
  '4': tone('cavern', 6),
  m: tone('magma', 1),
  M: tone('magma', 4),
  n: tone('magma', 5),
  N: tone('magma', 7),
};

const drawn = (name: string, drawing: string): Picture => colored(grid(name, drawing), slots);

const GLOWCAPS = [
  `
  .........oooooo.........
  .......oobbccccoo.......
  .....oobcceeddcccoo.....
  ....obcdeecccdddcbco....
  ...obcdedccccceedccbo...
  ..obccddcceecccdcccbbo..
  ..obcccccdeeccccccdcbo..
  .obbccdccccccccceedcbbo.
  .oabccccceccccccddccbao.
  .oaabbcccccdccccccbbaao.
  ..ooaabbbbbbbbbbbbaaoo..
  ....oodeoddeeddoedoo....
  .....oooosSWWSsoooo.....
  ........osSWWSso........
  .ooo....osSWWSso........
  obcco...osSWWSso...oo...
  odeecoo.osSWWSso.oobco..
  oabbbao.osSWWSso.obdeco.
  .ooso...osSWWSso.oabbao.
  ..osWo..osSWWSsoo.osoo..
  ..osWo.osSSWWSSso.osWo..
  ..osWsoosSSWWWSSsosWso..
  ...oooooooooooooooooo...`,
  `
  ......oooooo..........
  ....oobccccboo........
  ...obceeddcccbo.......
  ..obcdeeccceddbo......
  ..obccdcccccedcbo.....
  .oabcccceeccccbao.....
  .oaabbccddccbbaao.....
  ..ooaabbbbbbaaoo......
  ....oosSWWSsoo...ooo..
  .....osSWWSso..oobccoo
  .....osSWWSso.obceedco
  .....osSWWSso.oabcccbo
  .....osSWWSso..oaabbao
  .....osSWWSsoo..oosWso
  ....osSSWWSSso...osWo.
  ....osSSWWWSSsooosWso.
  .....ooooooooooooooo..`,
];

const SMALL = [
  `
  ..oo.....
  .oedo....
  .odco.oo.
  ..so.oedo
  ..So.odco
  oo.So.so.
  .oooo.oo.`,
  `
  ...oo.
  ..oedo
  ..occo
  oo.so.
  edoSo.
  oso.o.`,
  `
  .oo....oo.
  oedo..oedo
  odco.oodco
  .so.oedoso
  .So.occoSo
  ..o..so.o.
  .oo..oo.o.`,
];

const PEBBLES = [
  `
  ..oo....
  .o43o.o.
  o4322o3o
  .o11o.o.
  ..oo....`,
  `
  .oo......
  o43o.oo..
  o321o43o.
  .oo.o321o
  .....ooo.`,
];

const VENT = [
  `
  ...........
  ....n......
  ......n....
  ...ooooo...
  .oo2mMmooo.
  o32mMNMm21o
  o2mMNNNMm1o
  .o1mMNMm1o.
  ..ooooooo..`,
  `
  .....n.....
  ...n.......
  ...........
  ...ooooo...
  .oo2mmMooo.
  o32mMnMm21o
  o2mMnNnMm1o
  .o1mMnMm1o.
  ..ooooooo..`,
  `
  ...n.......
  ...........
  .....n.....
  ...ooooo...
  .oo2mMMooo.
  o32mnNnm21o
  o2mMNNNMm1o
  .o1mMMMm1o.
  ..ooooooo..`,
];
