// What is drunk and eaten, and the stone that leads home.
import { type RampName, tone } from '../palette.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

const shine = (x: number, y: number): Shape => dot(tone('cream', 0), [x, y], [x, y + 1]);

/** A round flask; the better the draught, the fuller and the finer. */
const flask = (liquid: RampName, size: number, trim: RampName): Shape[] => [
  rod(of('glass', 0.25), [8, 3], [8, 7], 1.5),
  orb(of('glass', 0.25), 8, 14.4 - size, size),
  together(orb(of(liquid, 0.12), 8, 14.6 - size, size - 0.9)),
  rod(of(trim), [6.8, 2.4], [9.2, 2.4], 1),
  ...(size > 4.6 ? [rod(of('gold'), [6.4, 5.8], [9.6, 5.8], 0.7)] : []),
  shine(6, Math.round(12.4 - size)),
];

/** A tall phial with a cork. */
const phial = (liquid: RampName): Shape[] => [
  rod(of('glass', 0.25), [8, 4], [8, 12], 2.8),
  rod(of(liquid, 0.15), [8, 7.4], [8, 12], 2),
  rod(of('wood', 0.2), [7.4, 2.2], [8.6, 2.2], 1.3),
  rod(of('linen'), [6, 9.6], [10, 9.6], 1),
  shine(6, 5),
];

const dish = (): Shape =>
  together(rod(of('linen', -0.05), [3, 12.4], [13, 12.4], 1.5), rod(of('linen', -0.2), [5, 13.6], [11, 13.6], 0.9));

export const provisionShapes: Record<string, Shape[]> = {
  'minor-health-potion': flask('red', 3.6, 'wood'),
  'health-potion': flask('red', 4.4, 'wood'),
  'greater-health-potion': flask('red', 5, 'leather'),
  'grand-health-potion': flask('madder', 5.6, 'gold'),
  'minor-energy-potion': flask('blue', 3.6, 'wood'),
  'energy-potion': flask('blue', 4.4, 'wood'),
  'greater-energy-potion': flask('blue', 5.4, 'gold'),
  'might-elixir': phial('ember'),
  'haste-elixir': phial('gold'),
  'ward-elixir': phial('ghost'),
  'mending-elixir': phial('birch'),
  antidote: phial('plum'),
  'cooling-salve': [
    rod(of('plaster', -0.1), [5, 10.6], [11, 10.6], 3.6),
    rod(of('ghost', 0.05), [5.4, 7.4], [10.6, 7.4], 1.6),
    rod(of('russet'), [4, 11.4], [12, 11.4], 0.9),
    dot(tone('cream', 0), [6, 7], [9, 6]),
  ],
  'homeward-stone': [
    together(orb(of('slate'), 8, 9, 5.4), orb(of('slate'), 9.4, 6.6, 4)),
    path(of('ghost', 0.3), 0.6, [5.4, 10], [8.4, 6.4], [11.2, 9.6]),
    path(of('ghost', 0.3), 0.6, [6.6, 9.6], [6.6, 12], [10, 12], [10, 9.4]),
  ],
  bread: [
    together(rod(of('thatch', 0.1), [4.4, 10.6], [11.4, 6.4], 3.6), orb(of('thatch', 0.1), 4.4, 10.6, 3.2)),
    ...[
      [4.6, 8],
      [7, 6.8],
      [9.4, 5.4],
    ].map(([x = 0, y = 0]) => rod(of('linen', -0.1), [x, y], [x + 1.8, y + 3], 0.6)),
  ],
  apple: [
    together(orb(of('red', 0.1), 6, 9.6, 4), orb(of('red', 0.1), 10, 9.6, 4)),
    rod(of('wood'), [8, 6], [8.8, 3], 0.6),
    rod(of('birch', 0.1), [9.6, 4], [12.6, 3], 1.2, 0.6),
    shine(4, 8),
  ],
  'honey-cake': [
    rod(of('thatch', -0.1), [4.6, 11.4], [11.4, 11.4], 3),
    rod(of('saffron', 0.15), [4.6, 8.6], [11.4, 8.6], 2.3),
    rod(of('saffron', 0.15), [4.4, 10], [4.4, 12], 1),
    rod(of('saffron', 0.15), [9.6, 10], [9.6, 11.4], 0.9),
    orb(of('red'), 8, 6, 1.4),
  ],
  'roast-meat': [
    rod(of('bone', 0.15), [11, 5], [14, 2], 1),
    together(orb(of('bone', 0.2), 14, 1.8, 1), orb(of('bone', 0.2), 14.6, 3, 1)),
    together(orb(of('chestnut', 0.05), 6.6, 9.6, 4.6), rod(of('chestnut', 0.05), [7, 9], [11, 5.4], 3.8, 1.6)),
    path(of('copper', 0.15), 0.5, [4.4, 8], [6.4, 6.4], [8.6, 6]),
  ],
  'fried-perch': [dish(), ...fish('saffron', 9.4)],
  'pike-pasty': [
    together(rod(of('thatch', 0.12), [4.6, 10.4], [11.4, 10.4], 3.2), orb(of('thatch', 0.12), 8, 8.4, 4)),
    ...[3, 5.6, 8, 10.4, 13].map((x) => orb(of('thatch', -0.05), x, 12.6 - Math.abs(8 - x) * 0.3, 1.2)),
    dot(tone('wood', 0), [6, 7], [8, 6], [10, 7]),
  ],
  'smoked-eel': [dish(), path(of('bristle', 0.15), 1.5, [2.6, 10], [5, 7.4], [8, 9.6], [11, 7], [13.6, 9])],
  'mushroom-stew': [
    rod(of('timber', 0.1), [5, 10.4], [11, 10.4], 3.8),
    rod(of('bristle'), [3.8, 8], [12.2, 8], 1.6),
    orb(of('ghost', 0.3), 6, 7, 1.5),
    orb(of('ghost', 0.2), 10, 7.2, 1.3),
    dot(tone('gold', 2), [8, 8]),
    path(of('linen', 0.1), 0.4, [7, 4.6], [8, 3], [7.2, 1.4]),
  ],
  'barley-beer': [
    path(of('timber', 0.15), 1, [11, 6.4], [13.8, 7.6], [13.6, 11], [11, 12]),
    rod(of('timber', 0.15), [7, 6.4], [7, 12], 4),
    rod(of('gold'), [3.4, 8.4], [10.6, 8.4], 0.6),
    rod(of('gold'), [3.4, 12.4], [10.6, 12.4], 0.6),
    together(orb(of('cream'), 4.8, 3.8, 1.8), orb(of('cream'), 7.4, 3.2, 2), orb(of('cream'), 9.6, 4, 1.6)),
  ],
  'watchmans-pie': [
    plate(of('stone', 0), [2.4, 9], [13.6, 9], [12, 14], [4, 14]),
    together(rod(of('thatch', 0.15), [4, 8.4], [12, 8.4], 2.2), orb(of('thatch', 0.15), 8, 6.8, 3.4)),
    path(of('thatch', -0.2), 0.5, [5.4, 5], [10.6, 9]),
    path(of('thatch', -0.2), 0.5, [10.6, 5], [5.4, 9]),
  ],
};

/** A fish looking left, its middle at a height. */
export function fish(ramp: RampName, y: number, length = 5): Shape[] {
  return [
    plate(of(ramp, -0.1), [11.4, y], [15, y - 3], [14.2, y], [15, y + 3]),
    plate(of(ramp, -0.15), [6, y - 1.4], [9.4, y - 4.8], [11, y - 1.4]),
    together(rod(of(ramp, 0.1), [8 - length / 2, y], [8 + length / 2, y], 3, 1.8)),
    dot(tone('ink', 0), [Math.round(6 - length / 2), Math.round(y) - 2]),
    dot(tone(ramp, 0), [8, Math.round(y) - 1], [9, Math.round(y)], [10, Math.round(y) - 1]),
  ];
}
