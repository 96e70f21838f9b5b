// The mage: a long robe with wide sleeves and gold hems, a pointed hat with a crooked tip, a staff with a stone.
// Slots: o outline; U T t robe; G g gold; L glove; K boot; W w wood of the staff; P Q stone of the staff.
import type { Wardrobe } from './wardrobe.ts';

export const mage: Wardrobe = {
  down: {
    torso: `
      ....oooooo....
      ...oTTGgTTo...
      ..oUTTGgTTto..
      .oUTToTTottTo.
      .oUTtoUTtotTo.
      .oGGLogGgoLGo.
      ..ooooTtooooo.`,
    swing: `
      ....oooooo....
      ...oTTGgTTo...
      ..oUTTGgTTto..
      .oUTToTTottTo.
      .oUTtoUTtoLGo.
      .oUTtogGgoooo.
      .oGGLooTtto...`,
    legs: `
      ...oUTTttTo...
      ...oUTTttto...
      ..oUTTTttTto..
      ..oGGGggggGo..
      ...oooKKooo...`,
    step: `
      ...oUTTttTo...
      ...oUTTttto...
      ..oUTTTttTto..
      ..oGGGGgggoo..
      ...oKKooooo...`,
    hat: `
      .........ooo....
      .......ooTTto...
      ......oUTToo....
      ......oUTto.....
      .....oUTTto.....
      .....oUTTtto....
      ....oUUTTtto....
      ....oUTTTTtto...
      ...oUUTTTTtto...
      ...oGGgGGggtto..
      .oooTTTTTTttooo.
      oUUUTTTTTTTTtTto
      oTTUUUUUTTTTttto
      .ootttttttttttoo`,
    hatTop: -8,
    gear: {
      left: 17,
      top: -2,
      drawing: `
        .ooo.
        oPQPo
        oPPPo
        owPwo
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        ..o..`,
    },
  },
  up: {
    torso: `
      ....oooooo....
      ...oTTTTTTo...
      ..oUTTTTTTto..
      .oUTtTTTTotTo.
      .oUTtoTTtotTo.
      .oGLLogGgoLGo.
      ..oooooTtoooo.`,
    swing: `
      ....oooooo....
      ...oTTTTTTo...
      ..oUTTTTTTto..
      .oUTtTTTTotTo.
      .oGLLoTTtotTo.
      ..ooogGggotTo.
      ....ooTttoLGo.`,
    legs: `
      ...oUTTTTto...
      ...oUTtTtto...
      ..oUTTtTTtto..
      ..oGGGggGggo..
      ...oooooooo...`,
    step: `
      ...oUTTTTto...
      ...oUTtTtto...
      ..oUTTtTTtto..
      ..oGGGggGgoo..
      ...oKKooooo...`,
    hat: `
      ...ooo..........
      ..oTUToo........
      ...ooTTUo.......
      ....otTTo.......
      ....oUTTto......
      ....oUTTtto.....
      ....oUTTTto.....
      ...oUUTTTtto....
      ...oUTTTTTtto...
      ..oUGGgGGggtoo..
      .oooTTTTTTtttoo.
      oUUUUTTTTTTTttto
      oTTTTTTTTTTttttt
      .ooottttttttttoo`,
    hatTop: -8,
    gear: {
      left: 2,
      top: -2,
      drawing: `
        .ooo.
        oPQPo
        oPPPo
        owPwo
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        ..o..`,
    },
  },
  side: {
    torso: `
      .....oooo.....
      ....oUTTGo....
      ...oUTTTtgo...
      ...oUTTtoTo...
      ...otUTTtoo...
      ....oUTTGLo...
      ....ooooooo...`,
    swing: `
      .....oooo.....
      ....oUTTGo....
      ...oUTTTtgo...
      ...oUTTttTo...
      ...otoUTTtoo..
      ....ooUTTGLo..
      .....oooooo...`,
    swingBack: `
      .....oooo.....
      ....oUTTGo....
      ...oUTTTtgo...
      ...oUTTtoTo...
      ..oUTTtooTo...
      ..oLGtooTto...
      ...oooootto...`,
    legs: `
      ....oUTTTto...
      ....oUTTtto...
      ...oUTTTttto..
      ...oGGGGgggo..
      ....oooKKKo...`,
    step: `
      ....oUTTTto...
      ...oUTTTtto...
      ..oUTTTTttto..
      ..oGGGGGgggo..
      ...oKKoooKKo..`,
    stepBack: `
      ....oUTTTto...
      ...oUTTTtto...
      ..oUTTTTttto..
      ..oGGGGGgggo..
      ...oooKKoooo..`,
    hat: `
      .ooo............
      oTTUoo..........
      .ooTTUo.........
      ...otTUo........
      ....oTTTo.......
      ....oUTTto......
      ....oUTTTto.....
      ...oUUTTTto.....
      ...oUTTTTTto....
      ..oGGGgGGggto...
      .oooTTTTTTttooo.
      oUUUTTTTTTTTTtto
      oTTUUUUUTTTTttto
      .ootttttttttttoo`,
    hatTop: -8,
    gear: {
      left: 16,
      top: -2,
      drawing: `
        .ooo.
        oPQPo
        oPPPo
        owPwo
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        .oWo.
        ..o..`,
    },
  },
};
