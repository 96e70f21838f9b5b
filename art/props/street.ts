// What stands in streets and on the square, drawn by hand.
import { type RampName, tone } from '../palette.ts';
import type { Frame } from '../sheet/frame.ts';
import { litProp, prop, propSlots } from './slots.ts';

export function streetFrames(): Frame[] {
  return [
    prop('object/lamp/0', LAMP, lampSlots),
    litProp('object/lamp/0', LAMP, { h: tone('lamplight', 2), H: tone('lamplight', 3), j: tone('lamplight', 1) }),
    ...barrels.map((drawing, i) => prop(`object/barrel/${i}`, drawing)),
    prop('object/crate/0', CRATE),
    ...sacks.map((drawing, i) => prop(`object/sack/${i}`, drawing)),
    prop('object/bench/0', BENCH),
    prop('object/noticeboard/0', NOTICEBOARD),
    ...signs.map((drawing, i) => prop(`object/sign/${i}`, drawing)),
    prop('object/anvil/0', ANVIL),
    prop('object/cart/0', CART),
    prop('object/well/0', WELL),
    ...(['madder', 'woad'] as const).flatMap((cloth, variant) =>
      banners.map((drawing, i) => prop(`object/banner/${variant}/${i}`, drawing, dyed(cloth))),
    ),
    ...(['madder', 'woad', 'mossgreen', 'saffron'] as const).map((cloth, i) =>
      prop(`object/stall/${i}`, stallWith(i), dyed(cloth)),
    ),
  ];
}

function stallWith(variant: number): string {
  const [back, front] = goods[variant] ?? ['', ''];
  return STALL.replace('~BACK~', back).replace('~FRONT~', front);
}

const dyed = (cloth: RampName) => ({ ...propSlots, p: tone(cloth, 0), P: tone(cloth, 1), Q: tone(cloth, 2) });

const lampSlots = { ...propSlots, h: tone('gold', 1), H: tone('gold', 2), j: tone('gold', 0) };

const LAMP = `
.....oo.....
....oSTo....
...ossSSo...
..osSSSTSo..
.oooooooooo.
..oshHHhso..
..ohHHHHho..
..ohHHHHho..
..ohhHHhho..
..osjhhjso..
..oooooooo..
...ossSSo...
....osSo....
....osSo....
.oo.osSo.oo.
oSToosSooTSo
.osSSSSSSso.
..ooosSooo..
....osSo....
....osSo....
....osSo....
....osSo....
....osSo....
....osSo....
....osSo....
....osSo....
...ossSSo...
...osSSTo...
..ossSSSSo..
..osssSSSo..
.osssssSSSo.
.oooooooooo.`;

const barrels = [
  `
...oooooo...
.oodeeedcoo.
oodeeeeddcoo
osSSTTSSSSso
odcdedeccdbo
odcdedecddbo
odcdedecddbo
osSSTTSSSSso
odcdedecddbo
odcdedecddbo
ocbcdcdbccao
osSSTTSSSSso
.obcdcdbcao.
..oooooooo..`,
  `
...oooooo...
.oowxxywxoo.
oowxyzyxwwoo
osSSTTSSSSso
odcdedeccdbo
odcdedecddbo
odcdedecddbo
osSSTTSSSSso
odcdedecddbo
odcdedecddbo
ocbcdcdbccao
osSSTTSSSSso
.obcdcdbcao.
..oooooooo..`,
];

const CRATE = `
oooooooooooooo
odeeeeeeeeeedo
oeddddddddddco
oooooooooooooo
oecddddddddcbo
oeeccccccceebo
oecedddddecbbo
oeccecccecccbo
oecddeeedddcbo
oecccedeecccbo
oeceeddddeecbo
oeeccccccceebo
oecddddddddcbo
obbbbbbbbbbbao
oooooooooooooo`;

const sacks = [
  `
....oooo....
...oVWVvo...
....oGGo....
...oVWVvo...
..oVWVVVvo..
.oVWVVVVVvo.
oVVVVVVVvVvo
oVWVVVVVVvvo
oVVVVVVVVvvo
ovVVVVVVvvvo
.ovvvVvvvvo.
..oooooooo..`,
  `
..........oooo..
.ooo.....oVVvo..
oVWVoooooGoVvvo.
oGVWVVVVoVVVVvo.
.oVVVVVVVoVVVvvo
.oVWVVVVVvovVVvo
oVVVVVVVVvvovvvo
oVVVVVVVvvvovvo.
ovVVVVVvvvvooo..
.oovvvvvvooo....
...oooooo.......`,
];

const BENCH = `
..oooooooooooooooooooooo..
.oeeedeeeedeeeeedeeedeeeo.
.odddcddddcdddddcdddcdddo.
.oooooooooooooooooooooooo.
..oco................oco..
oooooooooooooooooooooooooo
oeeedeeeeedeeeeedeeeedeeeo
odddcdddddcdddddcddddcdddo
obbbbbbbbbbbbbbbbbbbbbbbbo
oooooooooooooooooooooooooo
..odbo..............odbo..
..odbo..............odbo..
..oooo..............oooo..`;

const NOTICEBOARD = `
.......oooooooooo.......
....oooeeeedeeeeeooo....
.oooeeddddddddddddeeooo.
oeedddccccccccccccccddeo
oooooooooooooooooooooooo
.odcccccccccccccccccdco.
.odcWWWWccVVVVVcccccdco.
.odcWvvWccVssVVcWWWWdco.
.odcWWWWccVVVVVcWvvWdco.
.odcWvvWccVssVVcWWQWdco.
.odcWWWWccVVVVVcWvvWdco.
.odcccccccVssVVcWWWWdco.
.odcYYYYccVVVVVcccccdco.
.odcYggYcccccccccccccdo.
.odcYYYYcccccccccccccdo.
.oddddddddddddddddddddo.
.oobbboooooooooooobbboo.
..oebo............oebo..
..oebo............oebo..
..oebo............oebo..
..odbo............odbo..
..oooo............oooo..`;

const signs = [
  `
......oo......
.....oedo.....
.oooooedoooo..
oeeeeeeeeeeeo.
odddddddddddeo
odsssdssdsddco
occcccccccccco
.oooooedoooo..
.....oedo.....
.....oedo.....
.....oedo.....
.....oedo.....
....ooedoo....
....oKedKo....
.....oooo.....`,
  `
......oo......
.....oedo.....
..ooooedooooo.
.oeeeeeeeeeeeo
oedddddddddddo
ocddsdssdsssdo
occcccccccccco
..ooooedooooo.
.....oedo.....
.....oedo.....
.....oedo.....
.....oedo.....
....ooedoo....
....oKedKo....
.....oooo.....`,
  `
......oo......
.oooooedoooo..
oeeeeeeeeeeeo.
oddsssdssdddeo
occccccccccco.
.oooooedooooo.
..oooeeeeeeeeo
.oedddddddddeo
oeddssdsssdddo
.occccccccccco
..ooooedoooooo
.....oedo.....
....ooedoo....
....oKedKo....
.....oooo.....`,
  `
......oo......
..ooooedooooo.
.oeeeeeeeeeeeo
oeddsdssdsssdo
.occcccccccco.
..oooooedoo...
.oeeeeeeeeeo..
oddsssdsddeo..
.occcccccco...
..ooooedoo....
.....oedo.....
.....oedo.....
....ooedoo....
....oKedKo....
.....oooo.....`,
];

const ANVIL = `
.oooooooooo...
oTTTTTTTTTTooo
oSRRRRRRRRRTTo
.oossSSSSSSoo.
...ossSSRoo...
....osSSo.....
...ossSSRo....
..osssSSSRo...
..oooooooooo..
...oddcdcbo...
...odcdccbo...
...odcdccbo...
...ocbcbbao...
....oooooo....`;

const CART = `
..........................oo..
.ooooooooooooooooooooo...oeo..
.oeeeeeeeeeeeeeeeeeeeo..oeo...
.odddddddddddddddddddoooeo....
.oUXUUXUUUXUUXUUUXUUXoeedo....
.oeeeeeeeeeeeeeeeeeeeodoo.....
.ocddddcddddcdddddcddoo.......
.ocddddcddddcdddddcddo........
.obccccbccccbcccccbcco........
.oooooooooooooooooooo.........
..odeedo......odeedo..........
.odoboedo....odoboedo.........
.oeobbobo....oeobbobo.........
.oebooboo....oebooboo.........
.odobbobo....odobbobo.........
..odcbdo......odcbdo..........
...oooo........oooo...........`;

const WELL = `
.............oooo.............
..........ooodeedooo..........
.......ooodeeddddeedooo.......
....ooodeeddcdddcdddeedooo....
.ooodeeddcdddcdddcdddcdeedooo.
oeeddcdddcdddcdddcdddcdddcddeo
odddcdddcdddcdddcdddcdddcdddco
oooooooooooooooooooooooooooooo
....odco..............odco....
....odcoooooooooooooooodco....
....odcoccccccdeccccccodco....
....odcoooooooooooooooodco....
....odco......od......odco....
....odco......oo......odco....
....odco.....oooo.....odco....
..oooooooooooodcoooooooooooo..
.o56655o5665oodcoo5665o56654o.
o5oooooooooooooooooooooooooo4o
o4onnwwxxwwwwwxxxwwwwwwwwnno4o
o5oonnwwwwwxxwwwwwwwxwwwnnoo4o
o44oooooooooooooooooooooooo43o
o5445o5554o45554o5544o4554o43o
o4443o4443o44443o4443o4443o32o
o3oooooooooooooooooooooooooo3o
o554o5554o55544o5554o45544o43o
o443o4443o44443o4443o44443o32o
.oooooooooooooooooooooooooooo.`;

const banners = [
  `
......oo........
.....oGYo.......
...ooooooooooo..
...oggGGGGGggo..
...ooooooooooo..
....oPPQQQPPpo..
....oPPQYQPPpo..
....oPQYYYQPpo..
....oPPQYQPPpo..
....oPPYQYPPpo..
....oPPQQQPPpo..
....oPPPQPPPpo..
....oPPPPPPppo..
....opPPPPPppo..
....opPPopPppo..
....oppoooppo...
.....oo.ooo.....
......odco......
......odco......
......odco......
......odco......
......odco......
......odco......
......odco......
......odco......
.....oodcoo.....
.....oooooo.....`,
  `
......oo........
.....oGYo.......
...ooooooooooo..
...oggGGGGGggo..
...ooooooooooo..
....oPPQQQPPpo..
....oPPQYQPPpo..
....oPQYYYQPpo..
.....oPQYQPPpo..
.....oPYQYPPpo..
.....oPQQQPPpo..
.....oPPQPPPpo..
......oPPPPppo..
......oPPPPppo..
.....opPopPpo...
.....opoooppo...
.....oo.ooo.....
......odco......
......odco......
......odco......
......odco......
......odco......
......odco......
......odco......
......odco......
.....oodcoo.....
.....oooooo.....`,
];

/** What lies on the boards, two rows of it: apples and greens, loaves and cheese, herbs and flowers, cloth and trinkets. */
const goods: readonly (readonly [back: string, front: string])[] = [
  ['QQPoKLLKoGYYGoQQPoKMLKoYYGoQQPoKLLKoGYY', 'QPPPoKKLKoGGYGoQPPPoKLKKoGGYoQPPoKKLKoG'],
  ['XUUoXXUUoVWWVoXUUoXXUUoYYGGoXUUoXUUUoVW', 'UUuoUUUuoVVVvoUUuoUUUuoGGGgoUUuoUUUuoVV'],
  ['MLKoJIJoMLKoPQPoMLKoYGYoMLKoJIJoMLKoPQP', 'LKKoKLKoLKKoKLKoLKKoKLKoLKKoKLKoLKKoKLK'],
  ['JJIoTTRoQQPoYYGoJJIoTTRoVWVoYYGoQQPoTTR', 'IIioRRSoPPpoGGgoIIioRRSoVVvoGGgoPPpoRRS'],
];

const STALL = `
    ....oooooooooooooooooooooooooooooooooooooooo....
    ...oQQQQQVVVVVQQQQQVVVVVQQQQQVVVVVQQQQQVVVVVo...
    ..oQPPPPQVWWWVVPPPPQVWWWVVPPPPQVWWWVVPPPPQVWWo..
    ..oQPPPPPVWWWVPPPPPPVWWWVPPPPPPVWWWVPPPPPPVWWo..
    .oQPPPPPPVWWWVPPPPPPVWWWVPPPPPPVWWWVPPPPPPVWWWo.
    .oPPPPPPVVWWWVPPPPPVVWWWVPPPPPVVWWWVPPPPPVVWWWo.
    oPPPPPPPVVWWVVPPPPPVVWWVVPPPPPVVWWVVPPPPPVVWWVVo
    oPPPPPPPVVVVVVPPPPPVVVVVVPPPPPVVVVVVPPPPPVVVVVVo
    oppppppovvvvvoppppppovvvvvoppppppovvvvvopppppppo
    .ooooooo.ooooo.ooooo.ooooo.ooooo.ooooo.oooooooo.
    ..odcoaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaoodo..
    ..odcoaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaoodo..
    ..odcobbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbboodo..
    ..odcobbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbboodo..
    ..odo~BACK~do..
    ..odo~FRONT~do..
    ..oeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeo..
    ..oddddddddddddddddddddddddddddddddddddddddddo..
    ..oooooooooooooooooooooooooooooooooooooooooooo..
    ..ocddccddccddccddccddccddccddccddccddccddccbo..
    ..ocddccddccddccddccddccddccddccddccddccddccbo..
    ..ocddccddccddccddccddccddccddccddccddccddccbo..
    ..obccbbccbbccbbccbbccbbccbbccbbccbbccbbccbbao..
    ..oooooooooooooooooooooooooooooooooooooooooooo..`;
