// What is dug, felled, picked, caught and taken from what was fought, and what goes with it.
import { type RampName, tone } from '../palette.ts';
import { fish } from './provisions.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

const ore = (vein: RampName, bed: RampName = 'rock'): Shape[] => [
  together(orb(of(bed), 6, 10.2, 4.4), orb(of(bed), 10.6, 10.8, 3.8), orb(of(bed), 8.4, 7, 4)),
  orb(of(vein, 0.15), 5, 9, 1.5),
  orb(of(vein, 0.2), 9.4, 6.4, 1.6),
  orb(of(vein, 0.1), 11, 11.4, 1.4),
  orb(of(vein, 0.1), 7.4, 12, 1),
];

const log = (bark: RampName, core: RampName): Shape[] => [
  rod(of(bark), [5, 11], [12, 5], 3.3),
  orb(of(core, 0.15), 4.6, 11.4, 2.8),
  orb(of(core, -0.1), 4.6, 11.4, 1.4),
  dot(tone(bark, 0), [9, 7], [10, 8], [11, 5], [8, 10]),
];

const flower = (petals: RampName, heart: RampName, count: number): Shape[] => [
  path(of('oak'), 0.7, [8, 8], [7.4, 14.6]),
  rod(of('oak', 0.1), [7.6, 12], [4, 10], 1.4, 0.6),
  rod(of('oak', 0.05), [7.6, 13], [11, 11.4], 1.4, 0.6),
  ...Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2 - Math.PI / 2;
    return orb(of(petals, 0.1), 8 + Math.cos(angle) * 3.1, 6 + Math.sin(angle) * 3.1, 1.9);
  }),
  orb(of(heart, 0.1), 8, 6, 1.8),
];

/** A hide stretched out: neck, four legs, tail. */
const hide = (fur: RampName, inner: RampName): Shape[] => [
  together(
    rod(of(fur), [4, 4], [12, 12], 1.8),
    rod(of(fur), [12, 4], [4, 12], 1.8),
    rod(of(fur), [8, 3.4], [8, 12.6], 3.6),
    rod(of(fur), [8, 12], [8, 15], 1.2, 0.7),
  ),
  rod(of(inner, 0.1), [8, 6], [8, 10.6], 1.7),
];

export const materialShapes: Record<string, Shape[]> = {
  'copper-ore': ore('copper'),
  'iron-ore': ore('barnred'),
  coal: ore('stone', 'raven'),
  'silver-ore': ore('silver', 'slate'),
  'ember-ore': ore('lamplight', 'chitin'),
  'ash-wood': log('bark', 'thatch'),
  'thorn-wood': [...log('chitin', 'russet'), plate(of('bone'), [9, 4], [9.4, 0.8], [10.8, 3.4])],
  'bog-oak': log('raven', 'bristle'),
  marigold: flower('saffron', 'copper', 7),
  thornberry: [
    path(of('oak'), 0.6, [8, 2], [6, 6]),
    path(of('oak'), 0.6, [8, 2], [10.4, 6]),
    rod(of('oak', 0.1), [8.6, 2.4], [12.6, 2], 1.4, 0.7),
    orb(of('madder', 0.05), 5.4, 9.6, 3),
    orb(of('madder', 0.12), 10.6, 9.2, 3),
    orb(of('madder', 0.1), 8, 12.2, 2.8),
    dot(tone('cream', 0), [4, 8], [9, 8], [7, 11]),
  ],
  fenwort: [
    path(of('teal', -0.1), 0.7, [8, 14.6], [8, 6]),
    ...[
      [3.4, 9.6],
      [12.6, 9],
      [4.4, 5.4],
      [11.6, 4.8],
      [8, 2.4],
    ].map(([x = 0, y = 0]) => rod(of('teal', 0.05), [8, y + 3.4], [x, y], 1.5, 0.7)),
  ],
  gravebloom: flower('silver', 'plum', 5),
  'glowcap-spores': [
    rod(of('linen', -0.1), [8, 10], [8, 13.4], 1.9),
    together(orb(of('ghost', 0.15), 8, 7.4, 4.6), rod(of('ghost', 0.15), [4.4, 8.6], [11.6, 8.6], 1.7)),
    dot(tone('cream', 0), [5, 6], [8, 4], [10, 7]),
    dot(tone('ghost', 3), [2, 3], [13, 2], [14, 11], [2, 13]),
  ],
  perch: [...fish('birch', 8), dot(tone('red', 2), [8, 10], [9, 10])],
  eel: [
    path(of('driftwood', 0.05), 1.7, [13.4, 4], [10, 3], [7, 5], [9.4, 8], [7.6, 11.4], [4, 11], [2.4, 13]),
    dot(tone('ink', 0), [13, 3]),
  ],
  blindfish: fish('porcelain', 8, 4),
  pike: [...fish('mossroof', 8, 7), plate(of('mossroof', 0.1), [3, 6.4], [0.4, 8.6], [3, 9.6])],
  'rat-tail': [
    path(of('flesh', 0.2), 0.9, [3, 4], [7, 3.4], [10, 6], [7, 9], [8, 12], [13, 13]),
    orb(of('ratfur'), 3, 4.4, 1.9),
  ],
  'boar-hide': hide('bristle', 'flesh'),
  feather: [
    together(
      rod(of('linen', 0.05), [6, 10], [12, 3.6], 2.4, 1.1),
      rod(of('linen', 0.05), [12, 3.6], [13.8, 2], 1, 0.5),
    ),
    rod(of('pelt', -0.35), [2.4, 13.8], [12.4, 3.4], 0.5),
    dot(tone('stag', 2), [5, 11], [9, 4], [10, 8]),
  ],
  'raw-meat': [
    together(orb(of('madder', 0.1), 7, 8.6, 4.8), orb(of('madder', 0.1), 10.4, 9.6, 3.6)),
    orb(of('linen'), 10.4, 9.2, 1.5),
    path(of('porcelain', 0.1), 0.6, [4, 6], [6, 5], [8.4, 6.4]),
    path(of('porcelain', 0.1), 0.5, [4.6, 10], [7, 11]),
  ],
  'wolf-pelt': hide('wolf', 'pelt'),
  'spider-silk': [
    orb(of('linen', 0.05), 8, 8.4, 5.4),
    path(of('pelt', -0.25), 0.4, [3.4, 6.4], [12, 11]),
    path(of('pelt', -0.25), 0.4, [4.4, 12], [11.6, 4.6]),
    path(of('pelt', -0.25), 0.4, [7, 3.4], [9.4, 13.4]),
    path(of('linen'), 0.5, [12, 11], [14.6, 13.4]),
  ],
  'venom-sac': [
    rod(of('flesh'), [8, 2.4], [8, 5], 1.3),
    together(orb(of('toad', 0.1), 8, 9.6, 4.8), orb(of('toad', 0.1), 8, 7, 3)),
    dot(tone('toad', 0), [6, 11], [10, 9], [8, 12]),
    dot(tone('cream', 0), [6, 7]),
    rod(of('birch', 0.2), [8, 14.4], [8, 15], 0.7),
  ],
  'thorn-heart': [
    together(
      orb(of('briar'), 5.8, 7, 3.4),
      orb(of('briar'), 10.2, 7, 3.4),
      rod(of('briar'), [8, 8.6], [8, 13], 3.6, 0.8),
    ),
    ...[
      [2, 4],
      [14, 4],
      [3, 11],
      [13, 11],
    ].map(([x = 0, y = 0]) => rod(of('bone'), [x + (8 - x) * 0.3, y + (8 - y) * 0.3], [x, y], 0.8, 0.4)),
    orb(of('heather', 0.2), 8, 8, 1.8),
  ],
  'toad-skin': hide('toad', 'toadbelly'),
  'wisp-glass': [
    plate(of('ghost', 0.15), [8, 8], [5, 3], [10, 1.6], [13, 7], [10.6, 13.6], [5, 14], [3, 8.6], [5, 3]),
    plate(of('ghost', -0.15), [8, 8], [13, 7], [10.6, 13.6], [5, 14]),
    dot(tone('cream', 0), [6, 5], [7, 4], [6, 6]),
  ],
  'drowned-cord': [
    path(of('mossroof', 0.1), 1.3, [4, 5], [8, 3.4], [12, 5.4], [11.4, 9], [7, 9.4], [4, 11.4], [7, 13.6], [13, 13]),
    dot(tone('mossroof', 1), [6, 4], [10, 5], [9, 9], [5, 12], [10, 13]),
  ],
  'old-bone': [
    rod(of('bone', 0.1), [4.6, 11.4], [11.4, 4.6], 1.3),
    together(orb(of('bone', 0.1), 3.4, 11, 1.8), orb(of('bone', 0.1), 5, 13, 1.8)),
    together(orb(of('bone', 0.1), 11, 3.4, 1.8), orb(of('bone', 0.1), 13, 5, 1.8)),
  ],
  'grave-linen': [
    plate(of('plaster', 0.05), [2.4, 4], [11, 2.4], [13.6, 10.4], [5, 13.4]),
    plate(of('plaster', -0.2), [11, 2.4], [14, 3.4], [15, 10], [13.6, 10.4]),
    path(of('plaster', -0.3), 0.4, [4, 7], [12, 5]),
    path(of('plaster', -0.3), 0.4, [5, 10], [12.6, 8]),
  ],
  'bat-wing': [
    plate(of('batskin', -0.05), [3, 3], [13.6, 3], [13, 8.6], [10.4, 7.4], [9.4, 12], [6.8, 9.2], [4, 13.4]),
    path(of('batskin', 0.2), 0.8, [3.4, 13.4], [3, 3.4], [13.6, 2.8]),
    path(of('batskin', 0.15), 0.5, [3, 3], [9.4, 11.6]),
  ],
  'crawler-plate': [
    plate(of('crag', 0.05), [8, 8], [3, 4], [8, 1.8], [13, 4], [14, 10], [8, 14.4], [2, 10], [3, 4]),
    plate(of('crag', -0.18), [8, 8], [14, 10], [8, 14.4], [2, 10]),
    plate(of('ghost', 0.1), [7.4, 5], [8.6, 5], [9, 8], [8, 9.4], [7, 8]),
  ],
  'imp-ember': [
    together(
      orb(of('ember'), 8, 10, 4.4),
      rod(of('ember'), [7, 8], [6, 3], 2.6, 0.6),
      rod(of('ember'), [10, 8], [11.6, 4.4], 2, 0.5),
    ),
    together(orb(of('lamplight', 0.1), 8, 10.8, 2.6), rod(of('lamplight', 0.1), [8, 9.6], [7.6, 7], 1.6, 0.6)),
  ],
  'kings-tine': [
    together(
      path(of('bone', 0.05), 1.4, [3, 14], [6, 10], [8, 7]),
      rod(of('bone', 0.05), [8, 7], [13.4, 2], 1.3, 0.5),
      rod(of('bone', 0.05), [6.4, 9.4], [11, 9.4], 1.1, 0.5),
    ),
    orb(of('oak'), 3.4, 13.4, 1.6),
  ],
  'wyrm-scale': [
    plate(of('wyrm', 0.1), [8, 8], [3, 5], [8, 1.4], [13, 5], [12.6, 10], [8, 15], [3.4, 10], [3, 5]),
    plate(of('wyrm', -0.15), [8, 8], [13, 5], [12.6, 10], [8, 15]),
    path(of('ember', 0.2), 0.6, [3.6, 9.4], [8, 14], [12.4, 9.4]),
    dot(tone('cream', 0), [6, 4], [5, 5]),
  ],
  'tattered-badge': [
    orb(of('stone', 0.05), 8, 8, 5.6),
    orb(of('stone', -0.2), 8, 8, 3.8),
    together(rod(of('madder', 0.1), [6, 6], [10, 10], 0.9), rod(of('madder', 0.1), [10, 6], [6, 10], 0.9)),
    dot(tone('ink', 0), [12, 4], [13, 5]),
  ],
  flour: [
    together(rod(of('linen', -0.02), [8, 8.4], [8, 11.4], 4.6), rod(of('linen', -0.02), [6, 4], [10, 4], 1.6)),
    rod(of('russet'), [5.4, 5.8], [10.6, 5.8], 0.8),
    path(of('thatch'), 0.5, [8, 13], [8, 8.6]),
    dot(tone('thatch', 3), [6, 9], [9, 9], [6, 11], [9, 11]),
  ],
  thread: [
    rod(of('wood', 0.2), [4, 3.4], [12, 3.4], 1.4),
    rod(of('wood', 0.2), [4, 12.8], [12, 12.8], 1.4),
    rod(of('red', 0.1), [8, 6], [8, 10.4], 3.2),
    path(of('red', -0.25), 0.4, [5, 6.4], [11, 7.4]),
    path(of('red', -0.25), 0.4, [5, 9], [11, 10]),
  ],
  vial: [
    rod(of('glass', 0.3), [8, 4], [8, 12], 2.9),
    rod(of('glass', -0.1), [8.4, 6], [8.4, 12], 1.7),
    rod(of('wood', 0.2), [7.4, 2.2], [8.6, 2.2], 1.3),
    dot(tone('cream', 0), [6, 5], [6, 6], [6, 7]),
  ],
};
