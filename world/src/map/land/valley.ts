// The valley of Hollowmere, north-west in the world: lake, river, woods, fields and roads between them.
import type { Draft } from '../draft.ts';

const mere =
  '86,59 92,53.5 100,52 106,55.5 112,53 118,57 121,65 118.5,71 121,79 118,88 111,91.5 106,97 98,98 92,95 88,91 83.5,87 86.5,79 82.5,73 82,66';

const heronIsle = '97,77 101,74 105.5,76 106.5,80 102,83 98,82.5 95.5,80';

const hollowWood = '-8,37 8,34 20,40 28,49 31,57 29,66 33,77 38,88 36,100 40,112 44,136 -8,136';

export function drawValley(land: Draft): void {
  growMeadows(land);
  growWoods(land);
  fillWater(land);
  layBeaches(land);
  ploughFields(land);
  layRoads(land);
  layCobbles(land);
}

function growMeadows(land: Draft): void {
  land
    .area('meadow', '88,34 98,30 108,36 112,46 104,50 94,47')
    .area('meadow', '44,84 54,82 60,92 54,100 44,98')
    .area('meadow', '68,84 80,82 84,92 78,100 69,96')
    .area('meadow', '10,6 22,2 26,12 16,20 6,16')
    .area('meadow', '72,70 80,70 81,78 73,79');
}

function growWoods(land: Draft): void {
  land
    .area('forest floor', '-6,-6 26,-6 22,1.5 12,2.5 4,7 2.5,16 -6,22')
    .area('forest floor', '30,-6 48,-6 46,1.5 34,2')
    .area('forest floor', '124,60 136,56 136,104 125.5,98 126.5,84 125.5,70')
    .area('forest floor', '92,120 104,126 104,136 92,136')
    .area('forest floor', '60,102.5 64,104 66,108 62,109 58.5,107')
    .area('forest floor', '88,8 92,10 92,16 88,19 85.5,14')
    .area('forest floor', hollowWood)
    .area('forest floor', '54,-6 57,6 62,14 68,17 72,10 76,2 80,-6')
    .area('forest floor', '136,30 124,33 119,41 121,50 127,55 136,58')
    .area('forest floor', '136,-6 90,-8 92,4 102,7 112,5 120,10 136,17')
    .area('forest floor', '100,136 102,122 110,115 119,112 136,102 136,136')
    .area('forest floor', '54,136 53,124 58,115 68,112 77,117 81,127 80,136')
    .area('grass', '13,79 20,77 25,82 24,89 17,91 12,86')
    .area('grass', '8,49 14,47 17,51 14,56 8,55')
    .area('grass', '24,103 30,101 33,106 29,111 23,109');
}

function fillWater(land: Draft): void {
  land
    .area('water', mere)
    .stroke('water', 4.2, '85,-4 84,5 79,12 76,19 78,25 77,31 77,37 80,43 86,48 90,53 93,58')
    .stroke('water', 4.6, '98,92 98,100 95,108 90,114 87,120 88,132')
    .area('grass', heronIsle)
    .area('water', '13.5,50 16,51 15,53.5 12.5,53');
}

function layBeaches(land: Draft): void {
  land
    .shore('sand', 2.4, '80,60 90,56 92,70 88,76 84,75 78,70')
    .shore('sand', 2.7, '110,86 122,80 124,92 112,100 102,101 100,96')
    .shore('sand', 1.6, '95,73 108,73 108,84 95,84')
    .shore('sand', 1.6, '102,50 116,50 124,64 117,70 106,60');
}

function ploughFields(land: Draft): void {
  land
    .rect('farmland', 24, 9, 12, 8)
    .rect('farmland', 40, 9, 10, 6)
    .rect('farmland', 24, 33, 8, 6)
    .rect('farmland', 68, 89, 8, 5)
    .rect('farmland', 46, 92, 6, 5);
}

function layRoads(land: Draft): void {
  const highRoad = '-4,25 10,26 24,28 38,30 50,34 58,36 66,32 72,30.5 84,30.5 94,28 104,26 114,25 132,21';
  const southRoad =
    '58.5,64 58.5,70 58.5,80 60,88 66,98 76,105 86,107.5 104,107.5 112,104 119,95 123,84 122,74 121,64 117,54 112,44 108,35 104,27';
  const forestTrail = '50,59.5 42,60 34,62 26,66 21,72 18,80 19,88 24,96 28,104 36,106 44,108 56,105 66,99';
  land
    .stroke('path', 3, highRoad)
    .stroke('path', 3, '58.5,54 58,46 58,37')
    .stroke('path', 2.6, southRoad)
    .stroke('path', 2.2, forestTrail)
    .stroke('path', 2.2, '66,59.5 74,61 80,63.5 85,64')
    .stroke('path', 1.7, '18,78 14,70 11,60 11,54')
    .stroke('path', 1.7, '45.8,57 46,60')
    .stroke('path', 2.2, '51.6,52 51.6,55')
    .stroke('path', 2.2, '65.1,52 64.6,55')
    .stroke('path', 2, '74,57 71,58.5 66,59')
    .stroke('path', 2, '70,65.6 68,66 66,63')
    .stroke('path', 1.7, '40,31 40,27 39,25')
    .stroke('path', 1.7, '48,33 47,27 47,23')
    .stroke('path', 1.7, '40,27 45,18 53,16')
    .stroke('path', 1.7, '72,32 72,40')
    .stroke('path', 1.7, '58,44 50,46 45,48')
    .stroke('path', 1.7, '58,44 66,46 72,49')
    .stroke('path', 1.7, '58.5,71 50,71.5 46,68')
    .stroke('path', 1.7, '58.5,71 66,71.5 72,72')
    .stroke('path', 1.7, '107,28 109,20 109,16');
}

function layCobbles(land: Draft): void {
  land
    .area('cobble', '51,53.5 58,52.5 66,53.5 67.5,59 66,64.5 58.5,65.5 51,64.5 49.5,59')
    .stroke('cobble', 3, '58.5,52 58.5,54')
    .rect('flagstone', 104, 12, 11, 8)
    .rect('cobble', 70, 40, 5, 2);
}
