// Thornwood, south of the valley: old pines over dark needles, glades of moss, the charcoal burners' clearing, the river
// on its way to the fen, and far in the south the court of the Antlered King.
import type { Draft } from '../draft.ts';

export function drawThornwood(land: Draft): void {
  spreadNeedles(land);
  openGlades(land);
  fillWater(land);
  layRoads(land);
}

function spreadNeedles(land: Draft): void {
  land
    .area(
      'needles',
      '-8,134 6,132 14,137 22,133 30,131 40,137 48,144 56,139 64,133 74,138 82,144 90,137 100,132 110,138 120,141 128,134 138,142 136,154 130,166 134,178 142,188 146,200 146,214 146,226 146,240 146,264 -8,264',
    )
    .mottle('needles', 'moss', { scale: 11, seed: 811, above: 0.66 });
}

function openGlades(land: Draft): void {
  land
    .round('grass', 34, 151, 11, 9)
    .round('ash', 41, 147, 3.4, 2.6)
    .round('ash', 28, 157, 3.2, 2.4)
    .round('moss', 60, 172, 7, 5)
    .round('moss', 84, 172, 8, 5)
    .round('moss', 20, 205, 9, 6)
    .round('moss', 43, 210, 6, 5)
    .round('needles', 15, 182, 11, 10)
    .round('moss', 102, 199, 14, 11)
    .round('moss', 108, 232, 10, 8)
    .round('moss', 112, 150, 9, 5)
    .round('moss', 65, 235, 15.5, 13)
    .round('dead grass', 65, 235, 11.5, 9.5)
    .round('cracked stone', 65, 235, 4.2, 3.4)
    .rect('cracked stone', 104, 228, 7, 5);
}

function fillWater(land: Draft): void {
  land
    .stroke('water', 4.6, '88,129 89,133 93,140 99,146 108,150 118,155 128,157 137,155 145,152')
    .round('mire', 150, 151, 8, 6)
    .area('water', '97,194 104,192 110,196 108,202 101,204 95,200')
    .shore('moss', 1.6, '80,126 100,128 122,140 140,150 140,168 110,166 84,144');
}

function layRoads(land: Draft): void {
  land
    .stroke('path', 2.4, '28,104 27,112 29,122 33,132 34,142 34,150')
    .stroke('path', 2.4, '34,151 46,156 60,153 74,158 92,160 108,164 122,168 134,169')
    .stroke('path', 2.2, '34,151 31,162 38,174 50,184 60,196 63,208 64,220 65,230')
    .stroke('path', 1.7, '36,174 28,178 20,182')
    .stroke('path', 1.7, '74,158 80,172 90,186 98,190')
    .stroke('path', 1.7, '98,207 102,218 106,228')
    .stroke('path', 1.7, '98,190 94,198 98,207')
    .stroke('path', 1.7, '50,184 36,196 22,205');
}
