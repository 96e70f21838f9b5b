// Sallowfen, between downs and caves: moss, bog and still pools that nobody wades through, causeways over it, and a
// hamlet on stilts in the widest of the meres.
import type { Draft } from '../draft.ts';

export function drawSallowfen(land: Draft): void {
  spreadFen(land);
  fillMeres(land);
  layCauseways(land);
}

function spreadFen(land: Draft): void {
  land
    .area(
      'moss',
      '139,104 148,98 158,95 168,99 178,93 189,90 198,97 210,101 222,94 234,90 244,97 264,99 264,202 240,200 206,196 186,200 162,200 141,198 136,186 131,178 128,168 133,158 137,148 132,138 127,128 134,118',
    )
    .mottle('moss', 'mire', { scale: 8, seed: 831, above: 0.61, east: 128 })
    .mottle('moss', 'bog', { scale: 8, seed: 831, above: 0.52, east: 128 });
}

function fillMeres(land: Draft): void {
  land
    .area('mire', '159,137 166,129 176,126 188,127 195,133 196,143 190,149 178,151 166,149 160,144')
    .round('mire', 227, 118, 15, 11)
    .round('bog', 227, 118, 12.5, 9)
    .round('moss', 227, 117, 10, 7)
    .rect('cracked stone', 221, 112, 12, 8)
    .round('mire', 150, 173, 11, 7)
    .round('bog', 150, 173, 4, 2.6)
    .area('mire', '246,100 264,98 264,188 250,186 246,172 252,160 248,146 252,132 246,118')
    .round('moss', 238, 161, 7, 5)
    .round('moss', 200, 182, 8, 7)
    .round('moss', 143, 119, 5, 4);
}

function layCauseways(land: Draft): void {
  land
    .stroke('path', 2.4, '112,104 120,110 130,113 140,118 148,128 152,138 155,139')
    .stroke('path', 2.4, '122,168 134,169 142,164 152,162 164,160 174,157 178,152')
    .stroke('path', 2.4, '184,94 186,104 183,114 184,125')
    .stroke('path', 2.4, '178,152 184,160 194,168 199,178 200,188 200,198')
    .stroke('path', 1.8, '184,112 194,116 203,120')
    .stroke('path', 1.8, '194,168 208,164 222,163 236,161')
    .stroke('moss', 2.2, '150,162 148,167 150,173')
    .stroke('path', 1.6, '215,120 221,119');
}
