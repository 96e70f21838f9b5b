// Things of quests, and coins.
import { tone } from '../palette.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

const coin = (x: number, y: number): Shape => together(rod(of('gold', 0.05), [x, y], [x, y + 0.6], 2.7));

export const questShapes: Record<string, Shape[]> = {
  coins: [coin(5, 11), coin(10.6, 11.6), coin(8, 7), dot(tone('gold', 0), [7, 6], [8, 7], [4, 11], [10, 11])],
  'sealed-letter': [
    plate(of('linen', 0.05), [2, 4], [14, 4], [14, 13], [2, 13]),
    path(of('linen', -0.35), 0.4, [2.4, 4.4], [8, 9], [13.6, 4.4]),
    orb(of('red', 0.05), 8, 9, 1.9),
  ],
  'bread-basket': [
    path(of('thatch', -0.15), 0.8, [3, 9], [4.6, 3.4], [11.4, 3.4], [13, 9]),
    orb(of('thatch', 0.2), 6, 8, 2.6),
    orb(of('thatch', 0.15), 10, 8, 2.6),
    plate(of('leather', 0.15), [2, 9], [14, 9], [12.4, 14.4], [3.6, 14.4]),
    path(of('leather', -0.2), 0.4, [3, 11.4], [13, 11.4]),
    path(of('leather', -0.2), 0.4, [6, 9.4], [6.6, 14]),
    path(of('leather', -0.2), 0.4, [10, 9.4], [9.4, 14]),
  ],
  strongbox: [
    plate(of('timber', 0.1), [2, 8], [14, 8], [14, 14], [2, 14]),
    together(
      rod(of('timber', 0.15), [4, 6.4], [12, 6.4], 2.2),
      plate(of('timber', 0.15), [2, 6], [14, 6], [14, 8], [2, 8]),
    ),
    rod(of('stone', 0.1), [2.4, 8], [13.6, 8], 0.6),
    rod(of('stone', 0.1), [4, 4.6], [4, 13.6], 0.6),
    rod(of('stone', 0.1), [12, 4.6], [12, 13.6], 0.6),
    orb(of('gold', 0.1), 8, 9, 1.6),
  ],
  'abbey-page': [
    plate(of('plaster', 0.1), [3.4, 2], [12, 2.6], [12.6, 11], [10, 14], [3, 14]),
    plate(of('ink', 0), [12.8, 10], [10, 14.4], [9.4, 12]),
    dot(tone('madder', 1), [5, 4], [5, 5], [6, 4]),
    ...[6, 8, 10, 12].map((y) => path(of('wood'), 0.35, [5, y], [y > 9 ? 8.4 : 10.8, y])),
  ],
  'warm-cordial': [
    rod(of('glass', 0.1), [8, 2.6], [8, 6], 1.4),
    rod(of('glass', 0.1), [8, 8], [8, 12.4], 3.6),
    rod(of('copper', 0.1), [8, 9], [8, 12.2], 2.6),
    rod(of('wood', 0.2), [7.4, 2], [8.6, 2], 1),
    path(of('red', 0.1), 1.1, [4.6, 7.6], [11.4, 7.6]),
    rod(of('red', 0.1), [11, 8], [12.6, 12], 1.2, 1),
  ],
  'kings-crown': [
    rod(of('gold', 0.05), [3, 12], [13, 12], 1.7),
    ...[3, 6.4, 9.6, 13].map((x, i) =>
      path(of('bone', 0.1), 0.8, [x, 11], [x + (i < 2 ? -1 : 1) * 0.6, 6], [x + (i < 2 ? 0.6 : -0.6), 2]),
    ),
    dot(tone('red', 2), [8, 11], [8, 12]),
    dot(tone('grass', 4), [4, 12], [12, 12]),
  ],
  'bell-clapper': [
    rod(of('rock', 0.1), [4, 3], [10, 9.4], 1, 1.4),
    orb(of('rock', 0.05), 11, 11, 3.3),
    path(of('russet'), 0.8, [2, 4], [4.6, 2]),
  ],
  'drowned-bell': [
    path(of('driftwood'), 0.9, [6.4, 3], [8, 1.4], [9.6, 3]),
    orb(of('rock'), 8, 13.6, 1.5),
    together(
      rod(of('teal', 0.05), [8, 5.4], [8, 9], 3, 4),
      rod(of('teal', 0.05), [3.6, 12], [12.4, 12], 1.3),
      rod(of('teal', 0.05), [8, 9], [8, 11], 4, 4.6),
    ),
    rod(of('gold'), [5, 8], [11, 8], 0.6),
    dot(tone('oak', 3), [5, 11], [6, 12], [10, 10]),
  ],
  'barrow-key': [
    together(
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((step) => {
        const place = (n: number): readonly [number, number] => [
          4.8 + Math.cos((n / 8) * Math.PI * 2) * 2.3,
          4.8 + Math.sin((n / 8) * Math.PI * 2) * 2.3,
        ];
        return rod(of('bone', 0.1), place(step), place(step + 1), 0.9);
      }),
    ),
    rod(of('bone', 0.1), [6.6, 6.6], [13.4, 13.4], 0.9),
    rod(of('bone', 0.05), [11, 11], [12.8, 9.2], 0.8),
    rod(of('bone', 0.05), [13, 13], [14.6, 11.4], 0.8),
  ],
  'lantern-oil': [
    rod(of('copper', -0.05), [8, 9], [8, 12], 4.4),
    rod(of('copper', -0.05), [8, 3], [8, 6], 1.4, 1.8),
    path(of('copper', -0.1), 0.8, [11.4, 8], [14, 6], [14.4, 4]),
    rod(of('gold', 0.05), [4.4, 8], [11.6, 8], 0.7),
    dot(tone('lamplight', 2), [7, 11], [8, 10], [8, 11], [7, 12], [8, 12]),
  ],
  'wyrm-heart': [
    together(
      orb(of('chitin'), 5.6, 7, 3.7),
      orb(of('chitin'), 10.4, 7, 3.7),
      rod(of('chitin'), [8, 8.6], [8, 13.4], 4, 0.9),
    ),
    path(of('lamplight', 0), 0.6, [5, 5.6], [7.6, 8.4], [6.6, 10.4], [8.4, 12.6]),
    path(of('ember', 0.2), 0.6, [11.4, 5.6], [9.4, 8.6], [10.4, 10]),
  ],
  'kings-seal': [
    together(
      orb(of('madder', 0.05), 8, 8.6, 5),
      orb(of('madder', 0.05), 4.6, 11, 2),
      orb(of('madder', 0.05), 12, 11.6, 1.8),
      orb(of('madder', 0.05), 11.6, 5, 1.8),
    ),
    orb(of('madder', -0.15), 8, 8.4, 3.2),
    path(of('madder', 0.3), 0.5, [6, 7], [7, 9.4], [9, 9.4], [10, 7]),
    path(of('madder', 0.3), 0.4, [8, 9], [8, 10.6]),
  ],
};
