// Yards, fields and gardens, drawn by hand.
import { tone } from '../palette.ts';
import type { Frame } from '../sheet/frame.ts';
import { prop, propSlots } from './slots.ts';

export function yardFrames(): Frame[] {
  return [
    ...hay.map((drawing, i) => prop(`object/hay/${i}`, drawing)),
    prop('object/scarecrow/0', SCARECROW),
    prop('object/woodpile/0', WOODPILE),
    prop('object/beehive/0', BEEHIVE),
    prop('object/trough/0', TROUGH),
    ...laundry.map((drawing, i) => prop(`object/laundry/0/${i}`, drawing)),
    ...chickens.flatMap((drawings, variant) =>
      drawings.map((drawing, i) =>
        prop(`object/chicken/${variant}/${i}`, drawing, variant === 1 ? brownHen : propSlots),
      ),
    ),
  ];
}

const brownHen = { ...propSlots, W: tone('leather', 2), V: tone('earth', 2), v: tone('leather', 1) };

const hay = [
  `
....oooooo....
..oouXXUXUoo..
.oUXXUXXUXUuo.
oUXUXUUXUUXUuo
oXUXUXUuXUUuuo
oUuUXUUXUuUuto
otttottttottto
oUXUUXUXUUXUuo
oXUuXUUXUuXuuo
oUUXUuUUXUuuto
otttottttottto
oUXUUuUXUUuUuo
oUuXUUuUXuUuto
.ouuUuUuuuuto.
..oooooooooo..`,
  `
....oooo....
..ooXXUUoo..
.oXXUXUXUuo.
.oXUXUUuUuo.
oUXUXoooUUuo
oXUXoXUuoUto
oXUoXUUUuouo
oUXoUUtUuoto
oXUoUUUuuouo
oUXUoUuuoUto
oUUUUoooUuto
.oUUuUUuuto.
.ouUuUuutto.
..oooooooo..`,
];

const SCARECROW = `
......oooooo......
.....oUXUUuo......
..oooooooooooo....
.oUXXUUUUUUUuuo...
..oooooooooooo....
.....oVWVVo.......
.....oVoVoo.......
.....oVVVvo.......
.....ovPPvo.......
oo..ooooooooo..oo.
oXoooIJIIIIiooooXo
oUXVIIJIIIIiIIvUXo
.ooooIIYYIIiooooo.
....oIIIIIiio.....
....oIIJIIiio.....
....oGGGGGGgo.....
....oIiIIiiio.....
....oo.oedoXo.....
......oedo.o......
......oedo........
......oedo........
......oedo........
......oedo........
....ooodbooo......
.....oooooo.......`;

const WOODPILE = `
....oooo.oooo.oooo.oooo...
...oeeeooeeeooeeeooeeeo...
..oededoedeooedeeooededo..
..oeeecoeeecoeeecoeeeeco..
...ooccooccccoocccoocco...
.oooo.oooo.oooo.oooo.oooo.
oeeeooeeeooeeeooeeeooeeeo.
oedeeoedeooededoedeooedeeo
oeeecoeeecoeeecoeeecoeeeco
.occcooccoooccoooccooocco.
oooo.oooo.oooo.oooo.ooooo.
oeeeoeeeooeeeooeeeooeeeeoo
oedeoededoedeoodedoeedeeco
oeecoeeecoeeecoeeecoeeecco
.ooo.oooo.oooo.oooo.ooooo.`;

const BEEHIVE = `
...oooooo...
..oXXUUUuo..
.oXUUUUUuuo.
.otttttttto.
oXXUUUUUUuuo
oUUUUUUUuuto
otttttttttto
oXUUUooUUuuo
oUUUooooUuto
ottttootttto
oXUUUUUUUuuo
oUUUUUUUuuto
.oooooooooo.
.oeddddddco.
.ocoooooobo.
.oo......oo.`;

const TROUGH = `
.oooooooooooooooooooooooo.
oeeeeeeeeeeeeeeeeeeeeeeeeo
odwwxxwwwwwwxxxwwwwwwxwwdo
odwwwwwxxyxwwwwwwxxwwwwwco
oooooooooooooooooooooooooo
odddcdddddcdddddcdddddcdbo
ocddcddddccdddddccddddccbo
obccbccccbccccccbccccbccao
.oooooooooooooooooooooooo.
..odbo..............odbo..
..oooo..............oooo..`;

const line = `
.oo..........................................oo.
.oeo........................................oeo.
.oeooooooooooooooooooooooooooooooooooooooooooeo.
.odo..oWWWVooPQPPPPoooJJIIIiooWWWWWVooKLLKo.odo.`;

const laundry = [
  `${line}
.odo..oWWVVooPPPPPpo.oJIIIIiooWWWWVVooLLKKo.odo.
.odo..oWWVvooPPPPppo.oIIIIiiooWWWWVvooLKKKo.odo.
.odo..oWVVvooPoPoPpo.oIIooiiooWWWVVvooKKKko.odo.
.odo..ooooo.oo.o.oo..oIIooiiooWWWVVvo.oooo..odo.
.odo.................oIIooiiooWWVVvvo.......odo.
.odo.................oooooooooVVVvvvo.......odo.
.odo...........................oooooo.......odo.
.odo........................................odo.
.odo........................................odo.
ooboo......................................ooboo
.ooo........................................ooo.`,
  `${line}
.odo..oWWVVooPPPPPpo.oJIIIIiooWWWWVVooLLKKo.odo.
.odo...oWWVvooPPPPppo.oIIIIiiooWWWWVvooLKKKoodo.
.odo...oWVVvooPoPoPpo.oIIooiiooWWWVVvooKKKkoodo.
.odo...oooo..oo.o.oo..oIIooiiooWWWVVvo.ooo..odo.
.odo..................oIIooiiooWWVVvvo......odo.
.odo..................oooooooooVVVvvvo......odo.
.odo............................oooooo......odo.
.odo........................................odo.
.odo........................................odo.
ooboo......................................ooboo
.ooo........................................ooo.`,
];

const hen = [
  `
.......oo...
......oQQo..
.....oWWWo..
.oo..oWoWGo.
oWVo.oWWWo..
oVWWooWWPo..
.oWWWWWWWo..
.oVWWVVWVo..
..ovVVVvo...
...oooGo....
....G..G....`,
  `
............
.oo.........
oWVo........
oVWWoooooo..
.oWWWWWWWQo.
.oVWWVVWWQQo
..ovVVVWoWo.
...oooGoWWGo
....G..GoPo.
....G..G....`,
];
const chickens = [hen, hen];
