// Shapes that many pictures of skills share: arcs, blades, arrows, bolts, flames, stars, shields, claws.
import type { RampName } from '../palette.ts';
import { of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

type XY = readonly [x: number, y: number];

export const around = (count: number, radius: number, turn = 0, [cx, cy]: XY = [10, 10]): XY[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2 + turn;
    return [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius] as const;
  });

/** A crescent that a blade has cut, from one angle to another, in turns. */
export const arc = (
  ramp: RampName,
  radius: number,
  from: number,
  to: number,
  width: number,
  center: XY = [10, 10],
): Shape => {
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

export const blade = (from: XY, to: XY, ramp: RampName = 'steel'): Shape[] => {
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

export const arrowShapes = (from: XY, to: XY, head: RampName = 'steel'): Shape[] => {
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
export const bolt = (ramp: RampName, light = 0.1): Shape[] => [
  together(
    rod(of(ramp, -0.12), [13, 13], [3, 3], 4, 0.6),
    rod(of(ramp, -0.12), [12, 14], [4, 8], 2.6, 0.5),
    rod(of(ramp, -0.12), [14, 12], [8, 4], 2.6, 0.5),
  ),
  orb(of(ramp, light), 13, 13, 4.2),
  orb(of(ramp, light + 0.35), 13.6, 13.6, 2.2),
];

export const flame = (x: number, y: number, size: number): Shape[] => [
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

export const star = (ramp: RampName, x: number, y: number, radius: number, points = 4): Shape =>
  together(
    ...around(points, radius, -Math.PI / 2, [x, y]).map((tip) => rod(of(ramp, 0.25), [x, y], tip, radius * 0.3, 0.35)),
    ...around(points, radius * 0.5, -Math.PI / 2 + Math.PI / points, [x, y]).map((tip) =>
      rod(of(ramp, 0.25), [x, y], tip, radius * 0.22, 0.3),
    ),
  );

export const shield = (body: RampName, trim: RampName): Shape[] => [
  plate(of(trim, 0.05), [10, 9], [3.4, 3], [10, 1.8], [16.6, 3], [16, 11], [10, 18.2], [4, 11], [3.4, 3]),
  plate(of(body, 0.1), [9, 9], [5, 4.4], [10, 3.4], [10, 16.2], [5.4, 10.4], [5, 4.4]),
  plate(of(body, -0.12), [11, 9], [10, 3.4], [15, 4.4], [14.6, 10.4], [10, 16.2], [10, 3.4]),
];

export const heart = (ramp: RampName): Shape =>
  together(
    orb(of(ramp, 0.1), 7, 8, 3.6),
    orb(of(ramp, 0.1), 13, 8, 3.6),
    rod(of(ramp, 0.1), [10, 9.6], [10, 15.6], 4.4, 0.8),
  );

export const drop = (ramp: RampName, x: number, y: number, size: number): Shape =>
  together(orb(of(ramp, 0.1), x, y, size), rod(of(ramp, 0.1), [x, y - size * 0.3], [x, y - size * 2], size * 0.8, 0.3));

export const cross = (ramp: RampName, x: number, y: number, reach: number, width = 1.3): Shape =>
  together(
    rod(of(ramp, 0.15), [x, y - reach], [x, y + reach], width),
    rod(of(ramp, 0.15), [x - reach, y], [x + reach, y], width),
  );

export const claws = (ramp: RampName): Shape[] =>
  [-4, 0, 4].map((shift) =>
    together(
      rod(of(ramp, 0.15), [12 + shift, 3], [9 + shift, 10], 0.5, 1.3),
      rod(of(ramp, 0.15), [9 + shift, 10], [5.6 + shift, 17], 1.3, 0.4),
    ),
  );

export const jaws = (ramp: RampName, teeth: number): Shape[] => [
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

export const rock = (x: number, y: number, size: number): Shape =>
  together(orb(of('crag'), x, y, size), orb(of('crag'), x + size * 0.6, y + size * 0.3, size * 0.7));

export const spiral = (ramp: RampName): Shape => {
  const place = (i: number): XY => {
    const angle = i * 0.55;
    return [10 + Math.cos(angle) * (1 + i * 0.42), 10 + Math.sin(angle) * (1 + i * 0.42)];
  };
  return together(...Array.from({ length: 17 }, (_, i) => rod(of(ramp, 0.1), place(i), place(i + 1), 0.6 + i * 0.045)));
};

export const vines = (ramp: RampName): Shape[] => [
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

export const bow = (): Shape[] => [
  path(of('linen', -0.1), 0.4, [5, 2.6], [5, 17.4]),
  path(of('timber', 0.2), 1.1, [5, 2.4], [9.6, 4.4], [11.6, 10], [9.6, 15.6], [5, 17.6]),
];
