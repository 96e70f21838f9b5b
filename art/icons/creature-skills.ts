// What creatures do to people, 20 by 20.
import { tone } from '../palette.ts';
import {
  arc,
  around,
  arrowShapes,
  blade,
  bolt,
  claws,
  drop,
  flame,
  jaws,
  rock,
  shield,
  spiral,
  star,
  vines,
} from './brushes.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

export const creatureSkillShapes: Readonly<Record<string, readonly Shape[]>> = {
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
