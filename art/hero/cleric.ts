// The cleric: white vestments with a stole and mantle in the tunic's colour, a gold circlet, a staff with a sun.
// Slots: o outline; V W w linen; U T t stole; G g gold; L glove; K boot; B staff; R jewel.
import type { Wardrobe } from './wardrobe.ts';

export const cleric: Wardrobe = {
  down: {
    torso: `
      ....oooooo....
      ...oTTWWTTo...
      ..oUTTWWTTto..
      .oWUTTGGTttWo.
      .oWwoTGGTowwo.
      .oVLoTWWTowLo.
      ..oooTWwTooo..`,
    swing: `
      ....oooooo....
      ...oTTWWTTo...
      ..oUTTWWTTto..
      .oWUTTGGTttWo.
      .oWwoTGGTowLo.
      .oWwoTWWToooo.
      .oVLoTWwToo...`,
    legs: `
      ...oWTWwTwo...
      ...oWTWwTwo...
      ..oVWTWwTwwo..
      ..oGGGGggggo..
      ...oooKKooo...`,
    step: `
      ...oWTWwTwo...
      ...oWTWwTwo...
      ..oVWTWwTwwo..
      ..oGGGGgggoo..
      ...oKKooooo...`,
    hat: `
      ..gGGGRRGGgg..`,
    hatTop: 4,
    gear: {
      left: 17,
      top: -2,
      drawing: `
        .ooo.
        oGYGo
        oYoGo
        oGGgo
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        ..o..`,
    },
  },
  up: {
    torso: `
      ....oooooo....
      ...oTTTTTTo...
      ..oUTTTTTTto..
      .oWUTTGGTttwo.
      .oWwTTGGTtwwo.
      .oVLoWTTwowLo.
      ..oooWWwwooo..`,
    swing: `
      ....oooooo....
      ...oTTTTTTo...
      ..oUTTTTTTto..
      .oWUTTGGTttwo.
      .oVLTTGGTtwwo.
      ..oooWTTwowwo.
      ....oWWwwoVLo.`,
    legs: `
      ...oVWWwWwo...
      ...oVWWwwwo...
      ..oVWWWwWwwo..
      ..oGGGGggggo..
      ...oooooooo...`,
    step: `
      ...oVWWwWwo...
      ...oVWWwwwo...
      ..oVWWWwWwwo..
      ..oGGGGgggoo..
      ...oKKooooo...`,
    hat: `
      ..gGGGGGGggg..`,
    hatTop: 4,
    gear: {
      left: 2,
      top: -2,
      drawing: `
        .ooo.
        oGYGo
        oYoGo
        oGGgo
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        ..o..`,
    },
  },
  side: {
    torso: `
      .....oooo.....
      ....oUTTWo....
      ...oUTTTtWo...
      ...oTWWwtTo...
      ...otWWwoTo...
      ....oVWwoTo...
      ....ooLLoTo...`,
    swing: `
      .....oooo.....
      ....oUTTWo....
      ...oUTTTtWo...
      ...oTWWwtTo...
      ...otoWWwTo...
      ....ooVWwoo...
      .....ooLLo....`,
    swingBack: `
      .....oooo.....
      ....oUTTWo....
      ...oUTTTtWo...
      ...oTWWwtTo...
      ..oWWwootTo...
      ..oLVooWwTo...
      ...ooooWwTo...`,
    legs: `
      ....oVWwTwo...
      ....oVWwTwo...
      ...oVWWwTwwo..
      ...oGGGGgggo..
      ....oooKKKo...`,
    step: `
      ....oVWwTwo...
      ...oVWWwTwo...
      ..oVWWWwTwwo..
      ..oGGGGGgggo..
      ...oKKoooKKo..`,
    stepBack: `
      ....oVWwTwo...
      ...oVWWwTwo...
      ..oVWWWwTwwo..
      ..oGGGGGgggo..
      ...oooKKoooo..`,
    hat: `
      ..gGGGGGGGGR..`,
    hatTop: 4,
    gear: {
      left: 16,
      top: -2,
      drawing: `
        .ooo.
        oGYGo
        oYoGo
        oGGgo
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        .oBo.
        ..o..`,
    },
  },
};
