// What lies on somebody for a while, 20 by 20.
import { blade, cross, drop, flame, heart, shield, star, vines } from './brushes.ts';
import { of, orb, plate, rod, type Shape, together } from './shapes.ts';

export const effectShapes: Readonly<Record<string, readonly Shape[]>> = {
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
