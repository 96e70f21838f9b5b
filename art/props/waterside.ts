// What lies and swims about at the water's edge, drawn by hand.
import { tone } from '../palette.ts';
import type { Frame } from '../sheet/frame.ts';
import { prop, propSlots } from './slots.ts';

export function watersideFrames(): Frame[] {
  return [
    ...boats.map((drawing, i) => prop(`object/boat/${i}`, drawing)),
    prop('object/drying-rack/0', RACK),
    prop('object/post/0', POST),
    ...[drake, duck].flatMap((slots, variant) =>
      ducks.map((drawing, i) => prop(`object/duck/${variant}/${i}`, drawing, slots)),
    ),
  ];
}

const boats = [
  `
......oooooooooooooooooooooo......
...oooeeeeeeeeeeeeeeeeeeeeeeooo...
.ooeeecccccccccccccccccccccceeeoo.
oeeeccbbbbeeebbbbbbbeeebbbbbcceeeo
oedccbbbbbeddbbbbbbbeddbbbbbbccdeo
oeedcbbbbbeddbbbbbbbeddbbbbbbcdeeo
.oeeedddddeddddddddddedddddddeeeo.
.odooooooooooooooooooooooooooooco.
..oddeedddddeeddddddeeddddddeddo..
...oddddcdddddddcddddddddcdddoo...
....oocccccccccccccccccccccoo.....
......oooooooooooooooooooooo......
....xxyxxxyyxxxxyyyxxxxyyxxxxy....`,
  `
......oooooooooooooooooooooo......
...oooWWWWWWWWWWWWWWWWWWWWWWooo...
.ooWWWcccccccccccccccccccccceWWoo.
oWWeccbbbbeeebbbbbbbeeebbbbbcceWWo
oWdccbbbbbeddbbXUXUbeddbbbbbbccdWo
oWWdcbbbbbeddbbUXUXbeddbbbbbbcdWWo
.oWWWdddddeddddddddddedddddddWWWo.
.oIooooooooooooooooooooooooooooio.
..oIIJJIIIIIJJIIIIIIJJIIIIIIIiio..
...oIIIIIIIIIIIIIIIIIIIIIIIiioo...
....ooiiiiiiiiiiiiiiiiiiiiioo.....
......oooooooooooooooooooooo......
....xxyxxxyyxxxxyyyxxxxyyxxxxy....`,
];

const RACK = `
oo..........................oo
oeo........................oeo
.oeooooooooooooooooooooooooeo.
.odeeedeeeedeeeedeeeedeeeeddo.
.odooooooooooooooooooooooooco.
.odo.RSo.oRSo.oRSo.oRSo.oRSdo.
.odo.TRo.oTRo.oTRo.oTRo.oTRdo.
.odo.RRo.oRRo.oRRo.oRRo.oRRdo.
.odo.SRo.oSRo.oSRo.oSRo.oSRdo.
.odo.RSo.oRSo.oRSo.oRSo.oRSdo.
.odo.oSo..oSo..oSo..oSo..oSdo.
.odo.SsS..SsS..SsS..SsS..Ssdo.
odcbo......................odo
odo.cbo..................ocbdo
oo...oo..................oo.oo`;

const POST = `
..oooo..
.oeeddo.
.ooooco.
.oeddco.
.oedcbo.
.oVVVvo.
.oWVVvo.
.oeddbo.
.oedcbo.
.odcbbo.
.odcbao.
yxodboxy
.xyyyyx.`;

const drake = {
  ...propSlots,
  k: tone('grass', 1),
  K: tone('grass', 2),
  c: tone('leather', 1),
  V: tone('stone', 2),
  v: tone('stone', 1),
};

const duck = {
  ...propSlots,
  k: tone('leather', 1),
  K: tone('leather', 2),
  c: tone('wood', 1),
  V: tone('earth', 3),
  v: tone('leather', 1),
  W: tone('earth', 3),
};

const ducks = [
  `
......oooo....
.....okKKko...
.....okKoKoGG.
......oKKKogo.
oo....oWWo....
oVooooccco....
oVVVVVVccco...
.oVVvvVVcco...
.yovvvvvoox...
xyyyyyyyyyyx..`,
  `
..............
......oooo....
.....okKKko...
.....okKoKoGG.
oo....oKKKogo.
oVooooWWco....
oVVVVVVccco...
.oVVvvVVcco...
yyovvvvvooyx..
.xyyyyyyyyx...`,
];
