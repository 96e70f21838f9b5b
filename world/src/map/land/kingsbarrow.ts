// Kingsbarrow, east of the valley: withered downs between crags, a long way of cracked slabs to a fallen hall, graves and
// barrows that somebody still keeps.
import type { Draft } from '../draft.ts';

export function drawKingsbarrow(land: Draft): void {
  spreadDowns(land);
  raiseCrags(land);
  layRoads(land);
  layFloors(land);
}

function spreadDowns(land: Draft): void {
  land
    .area(
      'dead grass',
      '136,-6 264,-6 264,104 246,102 232,95 220,99 208,103 196,97 186,94 176,98 164,102 154,96 146,101 139,96 141,86 137,76 132,66 136,56 141,46 137,37 130,30 128,20 132,12 139,5',
    )
    .mottle('dead grass', 'moss', { scale: 13, seed: 821, above: 0.72 })
    .area('water', '170,62 176,59.5 182,62 181,67 175,69 170,67')
    .round('ash', 236, 74, 6, 4)
    .round('moss', 146, 12, 7, 5);
}

function raiseCrags(land: Draft): void {
  land
    .area(
      'rock',
      '146,-6 152,2 164,5 178,3 190,7 206,5 224,9 238,14 247,22 249,36 252,52 250,68 253,84 256,96 264,96 264,-6',
    )
    .area('rock', '186,16 194,13 202,15 203,20 196,23 188,21')
    .area('rock', '150,56 157,54 162,57 159,61 152,61')
    .area('rock', '212,62 219,60 223,64 220,68 213,67')
    .area('rock', '190,84 198,82 203,86 199,90 192,89')
    .area('rock', '240,94 256,90 264,96 256,104 246,102');
}

function layRoads(land: Draft): void {
  land
    .stroke('path', 3, '124,22.5 132,21 142,24 148,32 152,38')
    .stroke('path', 2.4, '152,40 160,52 166,56 168,66 172,76 180,84 184,94 186,102')
    .stroke('path', 1.8, '168,66 158,72 150,75 142,74')
    .stroke('path', 1.8, '180,84 192,76 206,74 218,76 226,79 231,79')
    .stroke('path', 1.8, '148,32 147,22 146,13')
    .stroke('cracked stone', 4, '154,40 166,42 180,42 196,40 212,40');
}

function layFloors(land: Draft): void {
  land
    .round('cracked stone', 153, 41, 6, 4.5)
    .rect('cracked stone', 211, 30, 28, 18)
    .rect('dead grass', 211, 30, 3, 2)
    .rect('dead grass', 236, 45, 3, 3)
    .rect('cracked stone', 227, 70, 9, 7)
    .rect('cracked stone', 144, 10, 6, 5);
}
