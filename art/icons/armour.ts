// What is worn: hats to boots, cloaks, rings and amulets, in the cloth, leather or metal of their set.
import { tone } from '../palette.ts';
import { dot, of, orb, path, plate, rod, type Shape, together } from './shapes.ts';
import type { Stuff } from './weapons.ts';

type Build = (stuff: Stuff) => Shape[];

const cap: Build = ({ body, trim }) => [
  together(orb(of(body), 7, 7.6, 5), rod(of(body), [4, 9], [10.6, 9], 2.6)),
  rod(of(body, -0.15), [9, 11.4], [13.6, 11.8], 1.5),
  rod(of(trim), [2.8, 10.8], [11.4, 10.8], 0.9),
];

const hat: Build = ({ body, trim }) => [
  rod(of(body, -0.1), [3, 12.6], [13, 12.6], 1.9),
  together(rod(of(body), [8, 11], [8.6, 5.6], 3.6, 2.2), rod(of(body), [8.6, 5.6], [12.6, 2.6], 2.1, 0.8)),
  rod(of(trim, 0.1), [5, 10.8], [11.2, 10.8], 1),
  dot(tone('gold', 2), [8, 10]),
];

const hood: Build = ({ body, trim }) => [
  together(
    orb(of(body), 8, 6.6, 5.4),
    rod(of(body), [4.4, 11.6], [11.6, 11.6], 2.7),
    rod(of(body), [9, 3], [12.6, 1.8], 2.2, 0.8),
  ),
  orb(of('ink', -0.3), 8, 8, 3.2),
  rod(of(trim), [5, 13.4], [11, 13.4], 0.7),
];

const helm: Build = ({ body, trim }) => [
  together(
    orb(of(body, 0.05), 8, 7, 5.6),
    rod(of(body, 0.05), [4.2, 10], [4.6, 13], 1.9, 1.4),
    rod(of(body, 0.05), [11.8, 10], [11.4, 13], 1.9, 1.4),
  ),
  rod(of('ink', -0.2), [6.6, 11.4], [9.4, 11.4], 1.8),
  rod(of(trim), [8, 2.4], [8, 10.4], 0.9),
  rod(of(trim, 0.05), [3, 8.6], [13, 8.6], 0.7),
];

const greatHelm: Build = ({ body, trim }) => [
  together(rod(of(body, 0.05), [8, 6], [8, 11], 5.2, 4.8)),
  rod(of('ink', -0.2), [4.4, 7.6], [11.6, 7.6], 0.9),
  together(rod(of(trim, 0.05), [8, 1.8], [8, 14.6], 0.8), rod(of(trim, 0.05), [3.4, 5.4], [12.6, 5.4], 0.7)),
  dot(tone('ink', 0), [5, 11], [5, 13], [10, 11], [10, 13]),
];

const leafCrown: Build = () => [
  path(of('bone'), 0.8, [4.4, 9.4], [2.4, 5.6], [3, 2.2]),
  path(of('bone'), 0.8, [11.6, 9.4], [13.6, 5.6], [13, 2.2]),
  path(of('bone'), 0.7, [3, 6.4], [5.4, 4.4]),
  path(of('bone'), 0.7, [13, 6.4], [10.6, 4.4]),
  rod(of('oak'), [3, 11], [13, 11], 1.9),
  ...[4, 7, 10, 12.4].map((x, i) => orb(of(i % 2 ? 'autumn' : 'oak', 0.15), x, 10.6 + (i % 2), 1.4)),
];

const shirt: Build = ({ body, trim }) => [
  together(rod(of(body), [3, 6], [2, 9.4], 2, 1.7), rod(of(body), [13, 6], [14, 9.4], 2, 1.7)),
  together(rod(of(body), [6, 5.6], [6, 12.4], 3), rod(of(body), [10, 5.6], [10, 12.4], 3)),
  plate(of(body, -0.3), [6.4, 2.6], [9.6, 2.6], [8, 6.4]),
  rod(of(trim), [4, 12.8], [12, 12.8], 0.8),
];

const robe: Build = ({ body, trim }) => [
  together(rod(of(body), [4, 5], [2, 10], 2, 2.2), rod(of(body), [12, 5], [14, 10], 2, 2.2)),
  plate(of(body, 0.04), [8, 3], [5, 2.6], [3.2, 14.4], [8, 14.4]),
  plate(of(body, -0.16), [8, 3], [11, 2.6], [12.8, 14.4], [8, 14.4]),
  rod(of(trim, 0.1), [8, 3], [8, 14], 0.8),
  rod(of(trim), [3.6, 14], [12.4, 14], 0.8),
  rod(of(trim), [5, 8.6], [11, 8.6], 0.9),
];

const jerkin: Build = ({ body, trim }) => [
  together(rod(of(body, 0.05), [6, 5], [6, 12], 3.1), rod(of(body, 0.05), [10, 5], [10, 12], 3.1)),
  together(orb(of(body, -0.1), 3.4, 4.6, 2.1), orb(of(body, -0.1), 12.6, 4.6, 2.1)),
  plate(of('ink', -0.1), [6.4, 1.8], [9.6, 1.8], [8, 6]),
  dot(tone(trim, 0), [7, 6], [8, 7], [7, 8], [8, 9]),
  rod(of(trim), [3.6, 11.6], [12.4, 11.6], 1),
  dot(tone('gold', 2), [7, 11], [8, 11]),
];

const cuirass: Build = ({ body, trim }) => [
  together(orb(of(body, -0.05), 3.2, 4.8, 2.6), orb(of(body, -0.05), 12.8, 4.8, 2.6)),
  together(rod(of(body, 0.08), [6.2, 6], [6.6, 11.6], 3.3, 2.6), rod(of(body, 0.08), [9.8, 6], [9.4, 11.6], 3.3, 2.6)),
  plate(of('ink', -0.1), [5.8, 2], [10.2, 2], [8, 4.6]),
  rod(of(body, -0.3), [8, 5], [8, 12], 0.4),
  rod(of(trim, 0.05), [4.4, 13], [11.6, 13], 1.1),
];

const hand = ({ body, trim }: Stuff): Shape[] => [
  together(
    rod(of(body, 0.04), [8.6, 7], [8.6, 10.4], 3.3, 2.9),
    rod(of(body, 0.04), [6.4, 6.4], [5.6, 2.8], 1.3, 1.1),
    rod(of(body, 0.04), [8.8, 5.4], [8.8, 2], 1.3, 1.1),
    rod(of(body, 0.04), [11, 6.4], [11.8, 3], 1.3, 1.1),
    rod(of(body, 0.04), [6, 9.4], [2.8, 7], 1.5, 1.2),
  ),
  rod(of(trim), [6, 13.2], [11.2, 13.2], 1.7),
];

const gloves: Build = (stuff) => [...hand(stuff), dot(tone(stuff.body, 0), [7, 4], [10, 4])];

const gauntlets: Build = (stuff) => [
  ...hand(stuff),
  rod(of(stuff.body, 0.2), [6.4, 6.8], [11, 6.8], 1.1),
  rod(of(stuff.body, -0.2), [6.4, 9.6], [11, 9.6], 0.6),
  dot(tone('cream', 0), [6, 6], [8, 6], [10, 6]),
];

const trousers: Build = ({ body, trim }) => [
  together(
    rod(of(body), [5.6, 4.4], [4.6, 13], 2.7, 2),
    rod(of(body), [10.4, 4.4], [11.4, 13], 2.7, 2),
    rod(of(body), [5.4, 4], [10.6, 4], 2),
  ),
  rod(of(trim), [4, 2.8], [12, 2.8], 1),
  rod(of(body, -0.3), [8, 5], [8, 9], 0.4),
];

const greaves: Build = ({ body, trim }) => [
  together(rod(of(body), [5, 5], [4.6, 13], 2.4, 1.9)),
  together(rod(of(body), [11, 5], [11.4, 13], 2.4, 1.9)),
  orb(of(trim, 0.05), 5, 7, 1.8),
  orb(of(trim, 0.05), 11, 7, 1.8),
  rod(of(trim), [3.4, 3], [12.6, 3], 1.2),
];

const shoes: Build = ({ body, trim }) => [
  together(rod(of(body, -0.1), [8, 6.4], [12.4, 7.4], 2, 1.6)),
  together(rod(of(body), [3.4, 10], [5, 11.6], 2, 2.1), rod(of(body), [5, 11.6], [10.6, 12], 2.1, 1.5)),
  rod(of(trim), [2.4, 13.4], [11.4, 13.4], 0.7),
];

const boots: Build = ({ body, trim }) => [
  together(rod(of(body, -0.15), [9.6, 3.6], [9.6, 8.6], 2, 2), rod(of(body, -0.15), [9.6, 9.4], [13.4, 9.8], 1.8, 1.3)),
  together(rod(of(body), [4.8, 5], [4.8, 11], 2.4, 2.3), rod(of(body), [5, 12], [10, 12.4], 2.3, 1.6)),
  rod(of(trim, 0.05), [2.8, 4.6], [6.8, 4.6], 1.2),
  rod(of('ink'), [3.2, 14.2], [10.8, 14.2], 0.6),
];

const cloak: Build = ({ body, trim }) => [
  plate(of(body, 0.02), [8, 4], [4.6, 2.6], [1.8, 13.6], [4.6, 14.6], [8, 13.8]),
  plate(of(body, -0.18), [8, 4], [11.4, 2.6], [14.2, 13.6], [11.4, 14.6], [8, 13.8]),
  plate(of(body, -0.32), [7, 5], [8.4, 5], [9, 13.6], [6.6, 13.8]),
  rod(of(trim, 0.05), [4.6, 3], [11.4, 3], 1.5),
  orb(of('gold', 0.1), 8, 4, 1.1),
];

const ring: Build = ({ body, trim }) => [
  together(
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((step) => {
      const angle = (step / 12) * Math.PI * 2;
      const next = ((step + 1) / 12) * Math.PI * 2;
      const place = (turn: number): readonly [number, number] => [8 + Math.cos(turn) * 4.2, 9.4 + Math.sin(turn) * 4.2];
      return rod(of(body, 0.08), place(angle), place(next), 1.1);
    }),
  ),
  orb(of(trim, 0.15), 8, 4.2, 2.4),
  dot(tone('cream', 0), [7, 3]),
];

const amulet: Build = ({ body, trim }) => [
  path(of(trim), 0.6, [3, 1.6], [3.6, 5], [6.4, 8.6], [8, 9.4]),
  path(of(trim), 0.6, [13, 1.6], [12.4, 5], [9.6, 8.6], [8, 9.4]),
  orb(of(trim, -0.1), 8, 11, 3.4),
  orb(of(body, 0.12), 8, 11, 2.3),
  dot(tone('cream', 0), [7, 10]),
];

export const armourShapes: Record<string, Build> = {
  cap,
  hat,
  hood,
  helm,
  'great-helm': greatHelm,
  crown: leafCrown,
  shirt,
  robe,
  jerkin,
  coat: jerkin,
  cuirass,
  gloves,
  gauntlets,
  trousers,
  leggings: trousers,
  greaves,
  shoes,
  slippers: shoes,
  boots,
  sabatons: boots,
  cloak,
  ring,
  amulet,
};
