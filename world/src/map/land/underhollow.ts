// The Underhollow, south-east: rock, and what water and fire have hollowed out of it. One goes in through a cleft in the
// fen, and comes by mushrooms, crystals and embers to the heart where the wyrm lies.
import type { Draft } from '../draft.ts';

export function drawUnderhollow(land: Draft): void {
  land.area(
    'rock',
    '139,193 146,190 156,194 166,189 178,193 190,191 197,187 204,187 212,193 224,188 236,194 246,189 264,190 264,264 131,264 130,250 131,240 130,228 132,214 136,202',
  );
  hollowHalls(land);
  digTunnels(land);
  fillLava(land);
  growFloors(land);
}

function hollowHalls(land: Draft): void {
  land
    .round('cave floor', 200, 205, 10, 6)
    .round('cave floor', 168, 207, 14, 8)
    .round('cave floor', 148, 229, 11, 8)
    .round('cave floor', 152, 246, 12, 6)
    .round('cave floor', 232, 206, 13, 7)
    .round('cave floor', 240, 226, 11, 7)
    .round('cave floor', 240, 244, 12, 8)
    .round('cave floor', 174, 226, 6, 5)
    .round('cave floor', 204, 238, 16, 11.5)
    .rect('cracked stone', 218, 219, 8, 5)
    .rect('cracked stone', 226, 221, 8, 1);
}

function digTunnels(land: Draft): void {
  land
    .stroke('cave floor', 4.2, '200,188 200,194 199,200 200,206')
    .stroke('cave floor', 3.4, '194,206 188,209 182,208 176,207')
    .stroke('cave floor', 3.4, '206,206 214,203 222,205')
    .stroke('cave floor', 3.2, '162,212 157,217 152,223')
    .stroke('cave floor', 3.2, '148,235 146,240 150,244')
    .stroke('cave floor', 3.2, '170,213 173,219 174,226')
    .stroke('cave floor', 3, '160,246 168,244 176,246 183,243 190,240')
    .stroke('cave floor', 3.4, '236,212 240,217 240,223')
    .stroke('cave floor', 3.4, '240,232 238,238 240,242')
    .stroke('cave floor', 3, '230,245 224,243 218,240');
}

function fillLava(land: Draft): void {
  land
    .round('lava', 204, 238, 13.2, 9.4)
    .round('ash', 204, 238, 10.4, 7.2)
    .stroke('cracked stone', 2.6, '189,240 196,239')
    .stroke('cracked stone', 2.6, '212,239 220,241')
    .stroke('lava', 2.4, '247,221 244,226 249,230')
    .round('lava', 247, 246, 4, 3.4)
    .round('lava', 234, 249, 4, 2)
    .round('lava', 233, 231, 3, 1.8)
    .round('water', 166, 203, 4, 2.4)
    .round('water', 143, 248, 3, 2);
}

function growFloors(land: Draft): void {
  land
    .round('moss', 200, 207, 6, 3.4)
    .round('moss', 172, 209, 8, 4)
    .round('moss', 161, 207, 4, 3)
    .round('ash', 240, 228, 6, 3.6)
    .round('ash', 240, 243, 5, 4)
    .stroke('cracked stone', 2, '236,212 240,218 240,224');
}
