// What skills do, in small pictures of 20 by 20: blades, bolts, arrows, shields, light.
import { type RampName, tone } from '../palette.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

type XY = readonly [x: number, y: number];

const around = (count: number, radius: number, turn = 0, [cx, cy]: XY = [10, 10]): XY[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2 + turn;
    return [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius] as const;
  });

/** A crescent that a blade has cut, from one angle to another, in turns. */
const arc = (ramp: RampName, radius: number, from: number, to: number, width: number, center: XY = [10, 10]): Shape => {
  const steps = 14;
  const place = (i: number): XY => {
    const angle = (from + ((to - from) * i) / steps) * Math.PI * 2;
    return [center[0] + Math.cos(angle) * radius, center[1] + Math.sin(angle) * radius];
  };
  return together(
    ...Array.from({ length: steps }, (_, i) =>
      rod(of(ramp, 0.25), place(i), place(i + 1), 0.35 + width * Math.sin((i / steps) * Math.PI)),
    ),
  );
};

const blade = (from: XY, to: XY, ramp: RampName = 'steel'): Shape[] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const at = (along: number, aside = 0): XY => [from[0] + ux * along - uy * aside, from[1] + uy * along + ux * aside];
  return [
    rod(of(ramp, 0.15), at(4), to, 1.5, 0.5),
    rod(of('wood', 0.1), from, at(3), 0.9),
    rod(of('gold', 0.05), at(3.6, -2.4), at(3.6, 2.4), 0.9),
  ];
};

const arrowShapes = (from: XY, to: XY, head: RampName = 'steel'): Shape[] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const at = (along: number, aside: number): XY => [
    from[0] + ux * along - uy * aside,
    from[1] + uy * along + ux * aside,
  ];
  return [
    rod(of('wood', 0.25), from, at(length - 2, 0), 0.55),
    plate(of(head, 0.25), to, at(length - 4, -2), at(length - 3, 0), at(length - 4, 2)),
    path(of('linen', 0.1), 0.6, at(0, -1.7), at(1.8, 0), at(0, 1.7)),
    path(of('linen', 0.1), 0.6, at(1.8, -1.6), at(3.4, 0), at(1.8, 1.6)),
  ];
};

/** A ball of something with a tail behind it, flying to the lower right. */
const bolt = (ramp: RampName, light = 0.1): Shape[] => [
  together(
    rod(of(ramp, -0.12), [13, 13], [3, 3], 4, 0.6),
    rod(of(ramp, -0.12), [12, 14], [4, 8], 2.6, 0.5),
    rod(of(ramp, -0.12), [14, 12], [8, 4], 2.6, 0.5),
  ),
  orb(of(ramp, light), 13, 13, 4.2),
  orb(of(ramp, light + 0.35), 13.6, 13.6, 2.2),
];

const flame = (x: number, y: number, size: number): Shape[] => [
  together(
    orb(of('ember'), x, y, size),
    rod(of('ember'), [x - size * 0.2, y - size * 0.4], [x - size * 0.6, y - size * 2], size * 0.75, 0.5),
    rod(of('ember'), [x + size * 0.4, y - size * 0.3], [x + size * 0.8, y - size * 1.4], size * 0.5, 0.4),
  ),
  together(
    orb(of('lamplight', 0.1), x, y + size * 0.2, size * 0.6),
    rod(of('lamplight', 0.1), [x, y], [x - size * 0.1, y - size * 0.9], size * 0.4, 0.4),
  ),
];

const star = (ramp: RampName, x: number, y: number, radius: number, points = 4): Shape =>
  together(
    ...around(points, radius, -Math.PI / 2, [x, y]).map((tip) => rod(of(ramp, 0.25), [x, y], tip, radius * 0.3, 0.35)),
    ...around(points, radius * 0.5, -Math.PI / 2 + Math.PI / points, [x, y]).map((tip) =>
      rod(of(ramp, 0.25), [x, y], tip, radius * 0.22, 0.3),
    ),
  );

const shield = (body: RampName, trim: RampName): Shape[] => [
  plate(of(trim, 0.05), [10, 9], [3.4, 3], [10, 1.8], [16.6, 3], [16, 11], [10, 18.2], [4, 11], [3.4, 3]),
  plate(of(body, 0.1), [9, 9], [5, 4.4], [10, 3.4], [10, 16.2], [5.4, 10.4], [5, 4.4]),
  plate(of(body, -0.12), [11, 9], [10, 3.4], [15, 4.4], [14.6, 10.4], [10, 16.2], [10, 3.4]),
];

const heart = (ramp: RampName): Shape =>
  together(
    orb(of(ramp, 0.1), 7, 8, 3.6),
    orb(of(ramp, 0.1), 13, 8, 3.6),
    rod(of(ramp, 0.1), [10, 9.6], [10, 15.6], 4.4, 0.8),
  );

const drop = (ramp: RampName, x: number, y: number, size: number): Shape =>
  together(orb(of(ramp, 0.1), x, y, size), rod(of(ramp, 0.1), [x, y - size * 0.3], [x, y - size * 2], size * 0.8, 0.3));

const cross = (ramp: RampName, x: number, y: number, reach: number, width = 1.3): Shape =>
  together(
    rod(of(ramp, 0.15), [x, y - reach], [x, y + reach], width),
    rod(of(ramp, 0.15), [x - reach, y], [x + reach, y], width),
  );

const claws = (ramp: RampName): Shape[] =>
  [-4, 0, 4].map((shift) =>
    together(
      rod(of(ramp, 0.15), [12 + shift, 3], [9 + shift, 10], 0.5, 1.3),
      rod(of(ramp, 0.15), [9 + shift, 10], [5.6 + shift, 17], 1.3, 0.4),
    ),
  );

const jaws = (ramp: RampName, teeth: number): Shape[] => [
  path(of(ramp), 2, [3, 7], [6, 4], [14, 4], [17, 7]),
  path(of(ramp), 2, [3, 14], [6, 16.4], [14, 16.4], [17, 14]),
  ...Array.from({ length: teeth }, (_, i) => {
    const x = 5 + (i * 10) / (teeth - 1);
    return together(
      rod(of('bone', 0.25), [x, 6], [x, 9.4], 1.3, 0.4),
      rod(of('bone', 0.25), [x, 14.6], [x, 11.6], 1.3, 0.4),
    );
  }),
];

const rock = (x: number, y: number, size: number): Shape =>
  together(orb(of('crag'), x, y, size), orb(of('crag'), x + size * 0.6, y + size * 0.3, size * 0.7));

const spiral = (ramp: RampName): Shape => {
  const place = (i: number): XY => {
    const angle = i * 0.55;
    return [10 + Math.cos(angle) * (1 + i * 0.42), 10 + Math.sin(angle) * (1 + i * 0.42)];
  };
  return together(...Array.from({ length: 17 }, (_, i) => rod(of(ramp, 0.1), place(i), place(i + 1), 0.6 + i * 0.045)));
};

const vines = (ramp: RampName): Shape[] => [
  path(of(ramp, 0.1), 1.2, [4, 18], [4.6, 12], [8, 8], [7, 4]),
  path(of(ramp), 1.2, [10, 18], [11, 13], [9.4, 8], [12, 3]),
  path(of(ramp, 0.1), 1.2, [16, 18], [15, 12], [16.4, 8], [14, 5]),
  ...[
    [5, 11],
    [8.6, 6.6],
    [12, 12],
    [10.4, 6],
    [16.6, 10],
  ].map(([x = 0, y = 0], i) => rod(of('bone', 0.15), [x, y], [x + (i % 2 ? 2.4 : -2.4), y - 1.2], 0.8, 0.3)),
];

const bow = (): Shape[] => [
  path(of('linen', -0.1), 0.4, [5, 2.6], [5, 17.4]),
  path(of('timber', 0.2), 1.1, [5, 2.4], [9.6, 4.4], [11.6, 10], [9.6, 15.6], [5, 17.6]),
];

export const skillShapes: Readonly<Record<string, readonly Shape[]>> = {
  slash: [arc('silver', 7.6, 0.55, 0.98, 1.6), ...blade([4, 16], [15, 5])],
  cleave: [
    arc('ember', 8, 0.02, 0.52, 2),
    rod(of('wood', 0.1), [4, 4], [13, 13], 1),
    plate(of('steel', 0.15), [11, 9], [15.6, 5.6], [18, 12], [13.6, 17], [9.6, 12.6]),
  ],
  'shield-bash': [...shield('woad', 'steel'), star('lamplight', 15, 5, 4.4, 6)],
  rend: [...claws('madder'), drop('red', 15, 15.4, 1.8)],
  'battle-cry': [
    plate(of('gold', 0.1), [3, 9], [11, 4], [11, 16], [3, 11.4]),
    rod(of('gold', 0.2), [11, 4.4], [11, 15.6], 1),
    path(of('wood'), 1, [5, 11.6], [6, 15.4]),
    arc('red', 5, -0.12, 0.12, 0.8, [10, 10]),
    arc('red', 8, -0.11, 0.11, 0.8, [10, 10]),
  ],
  whirlwind: [arc('silver', 7.8, 0.05, 0.45, 1.5), arc('silver', 7.8, 0.55, 0.95, 1.5), ...blade([7, 13], [14.6, 5.4])],
  'second-wind': [
    heart('red'),
    path(of('linen', 0.2), 0.9, [2.6, 12], [7, 12], [8.6, 9], [10.6, 14.6], [12, 11.6], [17.6, 11.6]),
  ],

  spark: [
    plate(of('lamplight', 0.15), [10, 9.6], [11.6, 1.6], [5, 11], [9.4, 11]),
    plate(of('lamplight', 0), [9, 9], [15, 8.6], [8, 18.4], [10, 10.6]),
  ],
  'fire-bolt': bolt('ember', 0.1),
  'frost-shackle': [
    path(of('steel'), 1, [4, 13], [8, 15.4], [12, 15.4], [16, 13]),
    star('ghost', 10, 8, 6.6, 6),
    orb(of('ghost', 0.4), 10, 8, 1.6),
  ],
  'flame-burst': [
    ...around(7, 6.6, 0.2).map(([x, y]) =>
      rod(of('ember'), [10, 10], [x + (x - 10) * 0.3, y + (y - 10) * 0.3], 3, 0.5),
    ),
    orb(of('lamplight', 0.1), 10, 10, 3.8),
  ],
  'ice-ward': [...shield('ghost', 'slate'), star('cream', 10, 9, 4, 6)],
  'lightning-lance': [
    plate(of('water', 0.2), [11, 8], [18, 1.6], [9, 6], [6, 11.6], [9.6, 11.4]),
    plate(of('ghost', 0.2), [9, 9], [14, 8], [2, 18.4], [8, 11.4]),
    star('cream', 4, 16.4, 2.6),
  ],
  'falling-star': [
    path(of('ember', 0.05), 1.4, [17, 2], [9, 11]),
    path(of('lamplight', 0), 0.8, [18, 6], [12, 11.4]),
    path(of('lamplight', 0), 0.8, [12, 2], [8, 7.6]),
    star('gold', 7, 13, 6, 5),
    orb(of('lamplight', 0.3), 7, 13, 1.9),
  ],

  shot: [...bow(), ...arrowShapes([4, 10], [18, 10])],
  'aimed-shot': [
    ...[7.4, 4].map((radius) =>
      together(
        ...around(20, radius).map((place, i, all) =>
          rod(of('red', 0.05), place, all[(i + 1) % all.length] ?? place, 0.7),
        ),
      ),
    ),
    orb(of('red', 0.2), 10, 10, 1.4),
    ...arrowShapes([2, 18], [10.6, 9.4]),
  ],
  'hobbling-arrow': [
    together(
      rod(of('leather', 0.15), [12, 3], [12, 11], 2.7, 2.5),
      rod(of('leather', 0.15), [12, 12.4], [16.4, 14], 2.6, 1.7),
    ),
    rod(of('wood'), [10, 16.4], [17.4, 16.4], 0.9),
    ...arrowShapes([1.6, 3], [11, 12]),
  ],
  'venom-arrow': [...arrowShapes([3, 3], [14, 14], 'toad'), drop('toad', 15.4, 16.4, 2), drop('toad', 8.6, 15.6, 1.4)],
  'fan-of-arrows': [
    ...arrowShapes([9, 17], [2.4, 5]),
    ...arrowShapes([10, 17], [10, 2]),
    ...arrowShapes([11, 17], [17.6, 5]),
  ],
  'quick-feet': [
    path(of('ghost', 0.2), 0.6, [1.6, 7], [6, 7]),
    path(of('ghost', 0.2), 0.6, [1, 10.4], [5, 10.4]),
    path(of('ghost', 0.2), 0.6, [2, 14], [5.4, 14]),
    together(
      rod(of('mossgreen', 0.1), [9.4, 4], [9.4, 11], 2.8, 2.6),
      rod(of('mossgreen', 0.1), [9.4, 12.6], [15.6, 14], 2.7, 1.8),
    ),
    rod(of('gold'), [7, 3.6], [12, 3.6], 1.1),
    plate(of('linen', 0.2), [11, 8], [17.6, 3.6], [17, 7.6], [14.4, 10]),
  ],
  'arrow-storm': [
    ...arrowShapes([6, 1], [2.8, 12]),
    ...arrowShapes([12, 1], [8.6, 16]),
    ...arrowShapes([18, 1], [14.6, 12]),
    rod(of('duff', 0.2), [3, 18], [17, 18], 1),
  ],

  smite: [
    plate(of('lamplight', 0.05), [10, 8], [7, 1.4], [13, 1.4], [12, 18], [8, 18], [7, 1.4]),
    cross('gold', 10, 9, 5.4),
    star('cream', 10, 9, 3.4),
  ],
  'mending-light': [
    ...around(8, 8.4).map((tip) => rod(of('gold', 0.1), [10, 10], tip, 0.8, 0.4)),
    orb(of('linen', 0.05), 10, 10, 5.6),
    cross('birch', 10, 10, 3.4, 1.4),
  ],
  'holy-fire': [...flame(10, 13, 5), cross('cream', 10, 13, 2.4, 0.8)],
  renewal: [
    path(of('oak'), 1, [10, 18], [10, 9]),
    rod(of('birch', 0.1), [10, 12], [4, 8], 2.4, 0.6),
    rod(of('birch', 0.1), [10, 11], [16, 6.4], 2.6, 0.6),
    rod(of('birch', 0.2), [10, 8], [9.6, 2], 2, 0.5),
    star('gold', 15, 14.4, 2.6),
  ],
  judgement: [
    rod(of('wood', 0.15), [3, 17], [10.6, 9.4], 1.1),
    together(rod(of('gold', 0.05), [7.6, 6], [14, 12.4], 3)),
    rod(of('gold', 0.25), [6, 7.6], [9.2, 4.4], 1),
    rod(of('gold', 0.25), [12.4, 14], [15.6, 10.8], 1),
    star('cream', 15.4, 4.6, 3.4),
  ],
  aegis: [...shield('saffron', 'cream'), cross('cream', 10, 8.6, 3.6, 1.1)],
  radiance: [
    ...around(12, 9).map((tip) => rod(of('gold', 0.1), [10, 10], tip, 1.3, 0.3)),
    orb(of('lamplight', 0.05), 10, 10, 5),
    orb(of('cream'), 10, 10, 2.8),
  ],

  peck: [
    together(orb(of('stag'), 6, 8, 5)),
    plate(of('gold', 0.15), [10, 6], [18, 10], [9.6, 11.4]),
    dot(tone('ink', 0), [7, 6], [8, 6]),
  ],
  bite: jaws('flesh', 4),
  gore: [
    path(of('bone', 0.15), 1.8, [3, 15], [7, 15.4], [11, 12]),
    rod(of('bone', 0.15), [11, 12], [15, 4], 1.7, 0.5),
    star('red', 15, 5, 3.6, 6),
  ],
  blade: [...blade([4, 16], [16, 4], 'stone')],
  fangs: [
    rod(of('bone', 0.2), [6, 4], [7.4, 14], 2, 0.4),
    rod(of('bone', 0.2), [14, 4], [12.6, 14], 2, 0.4),
    rod(of('chitin'), [4, 3.4], [16, 3.4], 2),
    drop('toad', 7.4, 17.4, 1.2),
    drop('toad', 12.6, 17.4, 1.2),
  ],
  slap: [
    together(
      orb(of('drowned', 0.1), 10, 12, 4.4),
      ...[
        [5, 6],
        [8.4, 3.4],
        [12, 3.6],
        [15, 6.6],
      ].map(([x = 0, y = 0]) => rod(of('drowned', 0.1), [10, 11], [x, y], 1.6, 1.2)),
    ),
  ],
  claw: claws('bone'),
  antlers: [
    path(of('bone', 0.1), 1.2, [9, 18], [6.6, 12], [2.8, 9], [2.4, 3]),
    path(of('bone', 0.1), 1.2, [11, 18], [13.4, 12], [17.2, 9], [17.6, 3]),
    rod(of('bone', 0.1), [6.4, 11.6], [7, 5], 1, 0.4),
    rod(of('bone', 0.1), [13.6, 11.6], [13, 5], 1, 0.4),
  ],
  'wyrm-bite': [...jaws('wyrm', 5), orb(of('lamplight', 0.1), 10, 10.4, 1.8)],
  arrow: arrowShapes([3, 17], [17, 3], 'rock'),
  'thorn-dart': [
    rod(of('briar', 0.1), [3, 17], [10, 10], 1.4, 2.2),
    rod(of('bone', 0.2), [10, 10], [17.6, 2.4], 1.9, 0.4),
  ],
  'cold-light': bolt('ghost', 0.1),
  'grave-bolt': bolt('plum', 0.05),
  cinder: [...flame(10, 13.4, 4.4)],
  charge: [
    together(orb(of('bristle'), 12, 10, 5), rod(of('bristle'), [14, 12], [17, 13.4], 2.6, 1.9)),
    rod(of('bone', 0.2), [15, 13], [18, 9.4], 1, 0.4),
    path(of('linen'), 0.6, [1, 7], [6, 7]),
    path(of('linen'), 0.6, [2, 11], [6, 11]),
    path(of('linen'), 0.6, [1, 15], [7, 15]),
    dot(tone('red', 2), [13, 8]),
  ],
  'dirty-blow': [
    together(orb(of('fair', 0.1), 11, 9, 4.4), rod(of('linen'), [6, 14], [2.4, 17.6], 2.4)),
    ...[8, 11, 14].map((x) => rod(of('fair', -0.3), [x, 6], [x - 0.6, 9], 0.35)),
    star('lamplight', 16, 4, 3, 5),
  ],
  'hobbling-shot': [
    rod(of('bone', 0.1), [12, 3], [12, 16], 1.6),
    orb(of('bone', 0.1), 10.6, 17, 1.8),
    orb(of('bone', 0.1), 13.4, 17, 1.8),
    ...arrowShapes([1.6, 3.4], [12, 12]),
  ],
  tear: [...claws('flesh'), drop('red', 6, 17, 1.4)],
  'venom-bite': [...jaws('chitin', 4), drop('toad', 10, 11.6, 2)],
  'grasping-roots': vines('bark'),
  'bog-spit': [
    drop('toad', 10, 12, 4.6),
    drop('mossroof', 4.6, 6.6, 1.6),
    drop('mossroof', 16, 7, 1.4),
    dot(tone('cream', 0), [8, 10]),
  ],
  'chilling-light': [star('ghost', 10, 10, 8, 6), orb(of('ghost', 0.35), 10, 10, 2.6)],
  'drowning-grip': [
    path(of('lake', 0.1), 1.2, [2, 15], [6, 13], [10, 15], [14, 13], [18, 15]),
    together(
      orb(of('drowned', 0.1), 10, 9.4, 3.2),
      ...[
        [6, 4],
        [9, 2],
        [12.4, 2.6],
        [15, 6],
      ].map(([x = 0, y = 0]) => rod(of('drowned', 0.1), [10, 9], [x, y], 1.3, 1)),
    ),
    rod(of('drowned'), [10, 11], [10, 14], 2),
  ],
  'shield-rush': [...shield('timber', 'driftwood'), rod(of('steel', 0.2), [10, 8], [10, 8], 2.2)],
  withering: [
    path(of('duff', 0.25), 1, [10, 18], [9, 12], [11, 7]),
    rod(of('autumn', -0.2), [9.4, 12], [4, 14], 1.9, 0.5),
    rod(of('autumn', -0.2), [10, 10], [15.4, 12], 1.9, 0.5),
    orb(of('plum', -0.1), 12, 5.4, 2.6),
    rod(of('plum'), [12, 6], [15, 9], 1.2, 0.5),
  ],
  shriek: [
    together(orb(of('batskin', 0.15), 5.4, 10, 3.6)),
    rod(of('ink', -0.2), [7.4, 10], [7.4, 10.4], 1.3),
    arc('heather', 5, -0.14, 0.14, 0.7, [8, 10]),
    arc('heather', 8, -0.13, 0.13, 0.7, [8, 10]),
    arc('heather', 10.6, -0.11, 0.11, 0.7, [8, 10]),
  ],
  rockfall: [
    rock(6, 5, 3),
    rock(13, 8, 3.6),
    rock(7, 14, 3.2),
    dot(tone('dirt', 6), [3, 1], [12, 2], [4, 9], [14, 15]),
  ],
  firepool: [
    together(rod(of('ember'), [5, 15], [15, 15], 2.6)),
    rod(of('lamplight', 0.1), [6, 15], [14, 15], 1.3),
    ...flame(6.4, 10.4, 2.2),
    ...flame(12.6, 9.4, 2.8),
  ],
  'stamping-ground': [
    together(rod(of('stag'), [10, 2], [10, 8], 2.4), rod(of('ink', 0.2), [8.4, 10.6], [11.6, 10.6], 2.4)),
    path(of('crag', 0.1), 1, [2, 15], [7, 14], [10, 16.6], [14, 14], [18, 15.4]),
    path(of('crag'), 0.8, [6, 17.4], [4, 18.4]),
  ],
  'thorn-ring': [
    ...around(9, 6.4).map((place, i, all) => rod(of('briar', 0.1), place, all[(i + 1) % all.length] ?? place, 1.1)),
    ...around(9, 6.4).map(([x, y]) =>
      rod(of('bone', 0.15), [x, y], [x + (x - 10) * 0.42, y + (y - 10) * 0.42], 0.9, 0.3),
    ),
  ],
  'kings-charge': [
    together(orb(of('bone', 0.1), 10, 12, 4), rod(of('bone', 0.1), [10, 14], [10, 17.4], 2.4, 1.6)),
    path(of('bone'), 1, [7.4, 9.4], [4, 6], [3.6, 2]),
    path(of('bone'), 1, [12.6, 9.4], [16, 6], [16.4, 2]),
    dot(tone('gold', 2), [7, 11], [12, 11]),
  ],
  'tail-sweep': [arc('wyrm', 7.2, 0.05, 0.62, 2.6), plate(of('ember', 0.1), [2.4, 7.6], [6, 4], [7, 8])],
  'fire-breath': [
    together(rod(of('wyrm', 0.1), [2, 5], [8, 6], 3, 2)),
    plate(of('ember', 0.05), [8, 7], [18, 5], [18.4, 16], [12, 14]),
    plate(of('lamplight', 0.1), [9, 7.6], [16.4, 8], [15.4, 13]),
  ],
  'falling-roof': [
    rod(of('rock', -0.1), [2.6, 2.4], [17.4, 2.4], 1.6),
    rock(5.6, 9, 2.4),
    rock(13, 11, 3.2),
    rod(of('timber', 0.1), [5, 17], [12, 14.6], 1.3),
  ],
  'wyrm-coil': [spiral('wyrm'), dot(tone('lamplight', 2), [10, 10])],
};

/** Effects that lie on somebody, and signs of the game's own. */
export const signShapes: Readonly<Record<string, readonly Shape[]>> = {
  'effect/burn': flame(10, 13, 5),
  'effect/poison': [
    orb(of('toad', 0.15), 8, 12, 4.6),
    orb(of('toad', 0.2), 14, 7, 2.8),
    orb(of('toad', 0.25), 8, 4, 1.8),
  ],
  'effect/bleed': [drop('red', 10, 12, 5)],
  'effect/chill': [star('ghost', 10, 10, 8, 6)],
  'effect/root': vines('oak'),
  'effect/stun': [star('gold', 6, 8, 4.6, 5), star('gold', 14.4, 6, 3.6, 5), star('gold', 12, 14.4, 4, 5)],
  'effect/weaken': [...blade([5, 4], [11, 10], 'rock'), plate(of('rock', 0.1), [12.4, 12], [16.4, 15], [13, 16.4])],
  'effect/regenerate': [heart('birch'), cross('cream', 10, 10, 3, 1)],
  'effect/ward': shield('ghost', 'silver'),
  'effect/haste': [
    plate(of('gold', 0.15), [3, 4], [10, 10], [3, 16], [6.4, 10]),
    plate(of('gold', 0.15), [10, 4], [17, 10], [10, 16], [13.4, 10]),
  ],
  'effect/might': [
    together(
      rod(of('fair', 0.1), [4, 16], [9, 15], 2.6),
      rod(of('fair', 0.1), [9, 14], [12, 7], 3.2, 2),
      orb(of('fair', 0.1), 11.4, 5, 2.6),
    ),
  ],
  'effect/protected': [...shield('gold', 'cream')],
};
