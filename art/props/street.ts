// What stands in streets and yards, drawn by hand: lamps, signs, benches, barrels.
import { tone } from '../palette.ts';
import type { Frame } from '../sheet/frame.ts';
import { litProp, prop, propSlots } from './slots.ts';

export function streetFrames(): Frame[] {
  return [
    prop('object/lamp/0', LAMP, lampSlots),
    litProp('object/lamp/0', LAMP, lampGlow),
    ...barrels.map((drawing, i) => prop(`object/barrel/${i}`, drawing)),
    prop('object/crate/0', CRATE),
    ...sacks.map((drawing, i) => prop(`object/sack/${i}`, drawing)),
    prop('object/bench/0', BENCH),
    prop('object/noticeboard/0', NOTICEBOARD),
    ...signs.map((drawing, i) => prop(`object/sign/${i}`, drawing)),
    prop('object/anvil/0', ANVIL),
  ];
}

const lampSlots = { ...propSlots, h: tone('gold', 1), H: tone('gold', 2), j: tone('gold', 0) };

const lampGlow = { h: tone('lamplight', 2), H: tone('lamplight', 3), j: tone('lamplight', 1) };

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
