// The moon over the village, and the icon in the browser's tab: a lamp that is lit.

import { NIGHT } from './night.ts';
import { PixelCanvas } from './pixel-canvas.ts';

function picture(lines: readonly string[], palette: Readonly<Record<string, string>>): string {
  const canvas = new PixelCanvas(lines[0]?.length ?? 0, lines.length);
  canvas.stamp(0, 0, lines, palette);
  return canvas.toSvg();
}

export const MOON = picture(
  [
    '     wwwwww     ',
    '   wwwwwwwwgg   ',
    '  wwwwwwwwwwgg  ',
    ' wwwwggwwwwwwgg ',
    ' wwwggggwwwwwgd ',
    'wwwwggggwwwwwwgd',
    'wwwwwggwwwwwwwgd',
    'wwwwwwwwwwggwwgd',
    'wwwwwwwwwggggwgd',
    'wwwwwwwwwgggwwgd',
    'gwwggwwwwwwwwwgd',
    ' gwggwwwwwwwwgd ',
    ' ggwwwwwggwwwgd ',
    '  ggwwwwggwwgd  ',
    '   dgggwwwggd   ',
    '     dddddd     ',
  ],
  { w: NIGHT.moon[1], g: NIGHT.moon[0], d: NIGHT.moon[2] },
);

export const ICON = picture(
  [
    '                ',
    '      kkkk      ',
    '     k    k     ',
    '    kkkkkkkk    ',
    '   kwwwwwwwwk   ',
    '   kkkkkkkkkk   ',
    '   koyyyyyyok   ',
    '   koyYYYYyok   ',
    '   koYYWWYYok   ',
    '   koYYWWYYok   ',
    '   koyYYYYyok   ',
    '   koyyyyyyok   ',
    '   kkkkkkkkkk   ',
    '    kwwwwwwk    ',
    '     kkkkkk     ',
    '                ',
  ],
  { k: '#3b2430', w: '#87553b', o: NIGHT.light[1], y: '#e8b24f', Y: NIGHT.light[2], W: NIGHT.light[3] },
);
