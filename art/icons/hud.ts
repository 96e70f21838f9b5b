// Small signs of the game's surface, 16 by 16: what bars count, what quests say over heads, what buttons open.
import { tone } from '../palette.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

const SIGN = 'gold';

const exclamation = (ramp: 'gold' | 'silver'): Shape[] => [
  rod(of(ramp, 0.15), [8, 3], [8, 8.6], 2, 1.2),
  orb(of(ramp, 0.15), 8, 13, 1.8),
];

const question = (ramp: 'gold' | 'silver'): Shape[] => [
  together(path(of(ramp, 0.15), 1.4, [4.6, 5], [5.6, 3], [8, 2.4], [10.6, 3.6], [10.8, 6], [8.2, 8], [8, 9.6])),
  orb(of(ramp, 0.15), 8, 13.4, 1.7),
];

export const hudShapes: Readonly<Record<string, readonly Shape[]>> = {
  coin: [
    orb(of('gold', -0.1), 8, 8, 5.8),
    orb(of('gold', 0.12), 8, 8, 4.4),
    rod(of('gold', -0.25), [8, 6], [8, 10], 0.9),
  ],
  heart: [
    together(
      orb(of('red', 0.1), 5.4, 6.4, 3.2),
      orb(of('red', 0.1), 10.6, 6.4, 3.2),
      rod(of('red', 0.1), [8, 7.6], [8, 12.8], 3.8, 0.8),
    ),
    dot(tone('cream', 0), [4, 5], [5, 4]),
  ],
  mana: [
    together(orb(of('blue', 0.1), 8, 10, 4.4), rod(of('blue', 0.1), [8, 8], [8, 1.8], 3.4, 0.4)),
    dot(tone('cream', 0), [6, 9], [6, 10]),
  ],
  stamina: [
    plate(of('birch', 0.15), [8.4, 8], [10.4, 1.4], [3.4, 9], [8, 8.8]),
    plate(of('birch', 0), [7.6, 8], [12.8, 7], [5.6, 14.8], [7.6, 8.8]),
  ],
  'quest-open': exclamation(SIGN),
  'quest-later': exclamation('silver'),
  'quest-done': question(SIGN),
  'quest-under-way': question('silver'),
  skull: [
    together(orb(of('bone', 0.15), 8, 6.8, 5), rod(of('bone', 0.15), [6.4, 11.4], [9.6, 11.4], 1.8)),
    orb(of('ink', -0.2), 6, 7.4, 1.5),
    orb(of('ink', -0.2), 10, 7.4, 1.5),
    dot(tone('ink', 0), [7, 10], [6, 13], [8, 13], [9, 13]),
  ],
  bag: [
    path(of('leather', 0.1), 1, [5, 5], [5.6, 2.4], [10.4, 2.4], [11, 5]),
    together(rod(of('leather', 0.1), [8, 8], [8, 10.6], 5, 5.2)),
    rod(of('leather', -0.15), [3.8, 7], [12.2, 7], 1.4),
    orb(of('gold', 0.1), 8, 8.8, 1.3),
  ],
  book: [
    plate(of('madder', 0.05), [1.4, 4], [8, 5], [8, 14], [1.4, 13]),
    plate(of('madder', -0.15), [8, 5], [14.6, 4], [14.6, 13], [8, 14]),
    plate(of('linen', 0.15), [2.6, 3], [8, 4.4], [8, 12.4], [2.6, 11.4]),
    plate(of('linen', 0), [8, 4.4], [13.4, 3], [13.4, 11.4], [8, 12.4]),
    ...[6, 8].flatMap((y) => [
      path(of('earth'), 0.35, [4, y], [6.6, y + 0.4]),
      path(of('earth'), 0.35, [9.6, y + 0.4], [12, y]),
    ]),
  ],
  map: [
    plate(of('plaster', 0.15), [1.6, 3], [6, 4.6], [6, 14], [1.6, 12.4]),
    plate(of('plaster', 0), [6, 4.6], [10.2, 3], [10.2, 12.4], [6, 14]),
    plate(of('plaster', 0.15), [10.2, 3], [14.6, 4.6], [14.6, 14], [10.2, 12.4]),
    path(of('water', 0.1), 0.6, [3, 6], [5, 8], [8, 7], [10, 9]),
    path(of('red', 0.1), 0.6, [11.4, 8], [13.4, 11]),
    path(of('red', 0.1), 0.6, [13.4, 8], [11.4, 11]),
  ],
  scroll: [
    rod(of('plaster', 0.1), [4, 4], [12, 4], 1.8),
    plate(of('plaster', 0.12), [4, 4], [12, 4], [12, 12], [4, 12]),
    rod(of('plaster', -0.05), [4, 12.4], [12, 12.4], 1.8),
    ...[7, 9].map((y) => path(of('earth'), 0.35, [6, y], [10, y])),
  ],
  swords: [
    rod(of('steel', 0.15), [4, 12], [13.4, 2.6], 1, 0.5),
    rod(of('steel', 0.05), [12, 12], [2.6, 2.6], 1, 0.5),
    rod(of('gold'), [2.6, 10], [6, 13.4], 0.9),
    rod(of('gold'), [13.4, 10], [10, 13.4], 0.9),
    rod(of('wood'), [3.4, 12.6], [1.8, 14.2], 0.8),
    rod(of('wood'), [12.6, 12.6], [14.2, 14.2], 0.8),
  ],
};
