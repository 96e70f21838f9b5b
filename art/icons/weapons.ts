// Weapons, shields, tomes and quivers, by what they are made of.
import { type RampName, tone } from '../palette.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';

/** What something is made of, what trims it, what its shaft is of. */
export interface Stuff {
  readonly body: RampName;
  readonly trim: RampName;
  readonly shaft: RampName;
}

type Build = (stuff: Stuff) => Shape[];

/** Swords grow with their worth: a short one, a broad one, one with a flame of a blade. */
const sword =
  (width: number, curve: number): Build =>
  ({ body, trim, shaft }) => [
    together(
      rod(of(body, 0.1), [5.5, 10.5], [9 - curve, 7 - curve], width * 0.9, width),
      rod(of(body, 0.1), [9 - curve, 7 - curve], [14, 2], width, 0.5),
    ),
    rod(of(body, -0.3), [6, 10], [11, 5], 0.4),
    rod(of(shaft), [3.8, 12.2], [2.2, 13.8], 1),
    rod(of(trim, 0.05), [3.2, 8.8], [7.2, 12.8], 1.1),
    orb(of(trim), 2.2, 13.8, 1.3),
  ];

const axe: Build = ({ body, trim, shaft }) => [
  rod(of(shaft), [2.4, 13.6], [11.6, 4.4], 1),
  plate(of(body, 0.12), [8.4, 5.4], [8, 1.4], [12.2, 1.2], [14.8, 4.2], [14.6, 8.2], [10.6, 7.6]),
  plate(of(body, -0.25), [8.4, 5.4], [8.9, 3.4], [12.6, 7.2], [10.6, 7.6]),
  orb(of(trim), 9.6, 6.4, 1.1),
];

const mace: Build = ({ body, trim, shaft }) => [
  rod(of(shaft), [2.4, 13.6], [9, 7], 1.1),
  rod(of(trim), [6.6, 7.6], [8.4, 9.4], 0.9),
  orb(of(body, 0.05), 11, 5, 3.7),
  ...[
    [11, 0.9],
    [15, 5],
    [14, 2],
    [7.6, 3],
    [13.2, 8.4],
  ].map(([x = 0, y = 0]) => orb(of(body, 0.15), x, y + 0.3, 0.9)),
];

const bow: Build = ({ body, trim }) => [
  path(of('linen', -0.1), 0.4, [3, 2.6], [13.4, 13]),
  together(path(of(body), 1, [3, 2.4], [8, 2.4], [12, 4.4], [13.6, 8], [13.6, 13])),
  rod(of(trim), [11.4, 3.6], [12.8, 5.6], 1.2),
];

const staff: Build = ({ body, trim, shaft }) => [
  rod(of(shaft), [2.2, 13.8], [10, 6], 0.9),
  path(of(trim), 0.8, [8.4, 5.2], [9, 2], [12, 1.6]),
  path(of(trim), 0.8, [10.8, 7.4], [14.2, 6.6], [14.4, 4]),
  orb(of(body, 0.2), 11.6, 4.4, 2.5),
  dot(tone('cream', 0), [10, 3]),
];

const round: Build = ({ body, trim }) => [
  orb(of(trim, -0.2), 8, 8, 6.8),
  orb(of(body), 8, 8, 5.6),
  rod(of(body, -0.22), [3.4, 6], [12.6, 6], 0.4),
  rod(of(body, -0.22), [3, 10], [13, 10], 0.4),
  orb(of(trim, 0.1), 8, 8, 2),
];

const kite: Build = ({ body, trim }) => [
  plate(of(trim), [8, 8], [2, 2], [14, 2], [13.4, 9], [8, 15.4], [2.6, 9], [2, 2]),
  plate(of(body, 0.05), [8, 8], [3.4, 3.2], [8, 3.2], [8, 13.6], [3.8, 8.6], [3.4, 3.2]),
  plate(of(body, -0.2), [9, 8], [8, 3.2], [12.6, 3.2], [12.2, 8.6], [8, 13.6], [8, 3.2]),
  together(rod(of(trim, 0.1), [8, 3.4], [8, 13], 0.7), rod(of(trim, 0.1), [4, 6.6], [12, 6.6], 0.7)),
];

const tower: Build = ({ body, trim }) => [
  plate(of(trim), [8, 8], [3, 1.2], [13, 1.2], [13.4, 14.8], [2.6, 14.8], [3, 1.2]),
  plate(of(body, 0.05), [6, 8], [4.2, 2.4], [8, 2.4], [8, 13.6], [4, 13.6], [4.2, 2.4]),
  plate(of(body, -0.2), [10, 8], [8, 2.4], [11.8, 2.4], [12, 13.6], [8, 13.6], [8, 2.4]),
  orb(of(trim, 0.15), 8, 7, 1.9),
  rod(of(trim, 0.1), [5, 11.4], [11, 11.4], 0.6),
];

const tome: Build = ({ body, trim }) => [
  plate(of('linen', 0.1), [4, 4], [13.4, 3.2], [13.4, 13.2], [4, 14.2]),
  plate(of(body), [2.6, 2.4], [12, 2], [12, 12.4], [2.6, 13.4]),
  rod(of(body, -0.25), [3, 2.6], [3, 13.4], 0.9),
  orb(of(trim, 0.2), 7.8, 7.2, 2.2),
  dot(tone(trim, 0), [11, 3], [11, 11], [5, 3], [5, 12]),
];

const quiver: Build = ({ body, trim }) => [
  ...[
    [9, 1.6],
    [11.6, 2.4],
    [13.6, 4.4],
  ].map(([x = 0, y = 0]) => rod(of('linen', 0.2), [x - 2.4, y + 2.4], [x, y], 0.9, 0.6)),
  rod(of(body), [9.4, 6.2], [4, 12.2], 3.2, 2.4),
  rod(of(trim), [7.4, 3.8], [12, 8.4], 1.2),
  rod(of(trim), [3.2, 9.4], [7, 13], 0.9),
];

export const weaponShapes: Record<string, Build> = {
  'sword-1': sword(1.3, 0),
  'sword-2': sword(1.6, 0),
  'sword-3': sword(1.7, 0.7),
  'sword-4': sword(2.2, -0.5),
  axe,
  mace,
  bow,
  staff,
  round,
  kite,
  tower,
  tome,
  quiver,
};
