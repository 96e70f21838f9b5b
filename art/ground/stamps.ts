// Small hand-drawn marks that a painter would set by hand: tufts, clover, pebbles, fallen leaves, shells, daisies.
// In a mark, l and L lift the tone of the ground by one or two, d and D lower it; capitals C to H are fixed colours.
import { type Color, tone } from '../palette.ts';
import { grid } from '../pixels/grid.ts';

export interface Stamp {
  readonly rows: readonly string[];
  readonly colors: Readonly<Record<string, Color>>;
}

const stamp = (name: string, text: string, colors: Record<string, Color> = {}): Stamp => ({
  rows: grid(`stamp ${name}`, text).rows,
  colors,
});

const blade = stamp(
  'blade',
  `
  l
  d`,
);
const pair = stamp(
  'pair',
  `
  l.l
  dld`,
);
const tuft = stamp(
  'tuft',
  `
  .L..
  l.lL
  dlld
  .dd.`,
);
const spread = stamp(
  'spread',
  `
  l...l
  .l.l.
  .dld.`,
);
const clover = stamp(
  'clover',
  `
  .l.
  lLl
  .d.`,
);
const daisy = (petal: Color, heart: Color) =>
  stamp(
    'daisy',
    `
    .P.
    PHP
    .P.
    .d.`,
    { P: petal, H: heart },
  );
const bud = (petal: Color) =>
  stamp(
    'bud',
    `
    P
    d`,
    { P: petal },
  );

export const tufts = [blade, blade, blade, pair, pair, spread, tuft, clover];
export const daisies = [
  daisy(tone('cream', 0), tone('gold', 1)),
  daisy(tone('gold', 2), tone('gold', 0)),
  daisy(tone('violet', 2), tone('gold', 2)),
  daisy(tone('blue', 2), tone('cream', 0)),
];
export const buds = [bud(tone('cream', 0)), bud(tone('gold', 2)), bud(tone('violet', 2))];

const pebble = stamp(
  'pebble',
  `
  HM
  MS
  dd`,
  { H: tone('stone', 3), M: tone('stone', 2), S: tone('stone', 1) },
);
const pebbles = stamp(
  'pebbles',
  `
  .HM..
  .MS.M
  ddd.d`,
  { H: tone('stone', 3), M: tone('stone', 2), S: tone('stone', 1) },
);
const grit = stamp('grit', 'D');
const rut = stamp(
  'rut',
  `
  .ddddd
  lll...`,
);
export const roadMarks = [grit, grit, grit, grit, pebble, pebbles, rut];

const leaf = (light: Color, dark: Color) =>
  stamp(
    'leaf',
    `
    .A
    AB`,
    { A: light, B: dark },
  );
const fern = stamp(
  'fern',
  `
  L.l.L
  .lLl.
  L.l.L
  .dld.`,
);
const twig = stamp(
  'twig',
  `
  ..T.
  TT.T
  .dd.`,
  { T: tone('wood', 1) },
);
const moss = stamp(
  'moss',
  `
  .MM.
  MNMM
  .MM.`,
  { M: tone('moss', 0), N: tone('moss', 1) },
);
export const litter = [
  leaf(tone('autumn', 2), tone('autumn', 1)),
  leaf(tone('autumn', 1), tone('autumn', 0)),
  leaf(tone('thatch', 3), tone('thatch', 2)),
  blade,
  pair,
  fern,
  twig,
  moss,
];

const weed = stamp(
  'weed',
  `
  G..g
  gG.G
  .gGg
  ..k.`,
  { G: tone('grass', 3), g: tone('grass', 2), k: tone('mossroof', 1) },
);
const cushion = stamp(
  'cushion',
  `
  .GG.
  gGGg
  .gg.`,
  { G: tone('mossroof', 3), g: tone('mossroof', 2) },
);
export const squareMarks = [weed, weed, cushion, leaf(tone('autumn', 2), tone('autumn', 1))];

const shell = stamp(
  'shell',
  `
  AB
  .A`,
  { A: tone('cream', 0), B: tone('fair', 2) },
);
const starfish = stamp(
  'starfish',
  `
  .R.
  RRR
  R.R`,
  { R: tone('red', 2) },
);
export const beachMarks = [grit, grit, grit, pebble, shell, starfish];

const sprout = stamp(
  'sprout',
  `
  G.G
  .g.`,
  { G: tone('grass', 3), g: tone('grass', 2) },
);
export const fieldMarks = [sprout, grit, grit];

const strand = stamp(
  'strand',
  `
  l..l
  .ll.
  d..d`,
);
const cone = stamp(
  'cone',
  `
  .B.
  BbB
  .dd`,
  { B: tone('bark', 4), b: tone('bark', 2) },
);
const toadstool = stamp(
  'toadstool',
  `
  .RR.
  RWRR
  .W..
  .dd.`,
  { R: tone('red', 1), W: tone('linen', 1) },
);
export const needleMarks = [
  strand,
  strand,
  strand,
  strand,
  blade,
  blade,
  pair,
  pair,
  cone,
  cone,
  twig,
  twig,
  fern,
  fern,
  fern,
  toadstool,
];

const cushionOfMoss = stamp(
  'cushion of moss',
  `
  .LL.
  lLLl
  dlld
  .dd.`,
);
export const mossMarks = [
  cushionOfMoss,
  cushionOfMoss,
  blade,
  pair,
  clover,
  fern,
  bud(tone('cream', 0)),
  bud(tone('gold', 1)),
];

const bubble = stamp(
  'bubble',
  `
  .W.
  W.w
  .w.`,
  { W: tone('mire', 7), w: tone('mire', 5) },
);
const rush = stamp(
  'rush',
  `
  l..l.
  l.l.l
  .lll.
  .ddd.`,
);
export const bogMarks = [rush, rush, blade, pair, bubble, grit, moss];

const tussock = stamp(
  'tussock',
  `
  L.l.L
  .LlL.
  l.L.l
  .dld.
  .ddd.`,
);
const shard = stamp(
  'shard',
  `
  .Bb
  BB.
  dd.`,
  { B: tone('linen', 1), b: tone('linen', 0) },
);
export const downMarks = [tussock, tussock, spread, blade, pair, pair, pebble, grit, shard];

const chip = stamp(
  'chip',
  `
  .HM
  HMS
  ddd`,
  { H: tone('cavern', 6), M: tone('cavern', 5), S: tone('cavern', 3) },
);
const drip = stamp(
  'drip',
  `
  .ddd.
  dlLld
  .ddd.`,
);
export const caveMarks = [chip, chip, grit, grit, drip];

const spark = stamp(
  'spark',
  `
  H
  h`,
  { H: tone('magma', 6), h: tone('magma', 4) },
);
export const cinderMarks = [spark, grit, grit, chip, shard];
