// What the four classes can do, 20 by 20.
import {
  arc,
  around,
  arrowShapes,
  blade,
  bolt,
  bow,
  claws,
  cross,
  drop,
  flame,
  heart,
  shield,
  star,
} from './brushes.ts';
import { of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

export const classSkillShapes: Readonly<Record<string, readonly Shape[]>> = {
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
};
