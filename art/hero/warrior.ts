// The warrior: steel plate, tabard and cape in the tunic's colour, a plumed helmet, a round shield.
// Slots: o outline; N M m steel; J j gauntlets; U T t tunic; b belt; G gold; K k boots; W wood of the shield's rim.
import type { Wardrobe } from './wardrobe.ts';

export const warrior: Wardrobe = {
  down: {
    torso: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMMTUTTMMmo.
      .oMmoTTTTomMo.
      .omMoTUTTooooo
      .oJjobGGboTTUo
      ..ooottttoTGUo`,
    swing: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMMTUTTMMmo.
      .oMmoTTTTomMo.
      .oMJoTUTToooo.
      ..ojobGGboTTUo
      ...oottttoTGUo`,
    legs: `
      ...otTTTTto...
      ...oMmTtMmo...
      ...oMmooMmo...
      ...oKkooKko...
      ....oo..oo....`,
    step: `
      ...otTTTTto...
      ...oMmTtMmo...
      ...oMmooKko...
      ...oKko.oo....
      ....oo........`,
    hat: `
      .....oooo.....
      ....oUTTto....
      ....oUTTto....
      ...ooNTtooo...
      ..oNNNTMMMmo..
      .oNNNMTMMMMmo.
      .oNNMMTMMMMmo.
      oNMMMMMMMMMmmo
      oMmoooooooommo
      oMmo......ommo
      omo........omo
      omo........omo
      .oo........oo.`,
    hatTop: -2,
  },
  up: {
    torso: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMTUTTTTMmo.
      oooMTUTTTtmMo.
      oUTToUTTTtoJo.
      oUGTTTTTTtooo.
      .ooooTTTtto...`,
    swing: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMTUTTTTMmo.
      .ooMTUTTTtmMo.
      oUTToUTTTtoJo.
      oUGTTTTTTtojo.
      .ooooTTTttoo..`,
    legs: `
      ...oUTTTTto...
      ...oUTTTtto...
      ...oMmttMmo...
      ...oKkooKko...
      ....oo..oo....`,
    step: `
      ...oUTTTTto...
      ...oUTTTtto...
      ...oMmttKko...
      ...oKko.oo....
      ....oo........`,
    hat: `
      .....oooo.....
      ....oUTTto....
      ....oUTTto....
      ...ooUTtooo...
      ..oNMUTtMMmo..
      .oNNMTTtMMMmo.
      .oNMMTTtMMMmo.
      oNMMMTTtMMMmmo
      oNMMMMTtMMMmmo
      oMMMMMTmMMmmmo
      omMMMMMMMMmmmo
      .ommMMMMmmmmo.
      ..oomMmmmmoo..
      ....oooooo....`,
    hatTop: -2,
  },
  side: {
    torso: `
      .....ooooo....
      ...ooTTNMMoo..
      ..oTToNMMmTo..
      ..oTtoJJjoTo..
      .oUTto.oooTTo.
      .oUTtooTTGobo.
      .oTttooTGUobo.`,
    swing: `
      .....ooooo....
      ...ooTTNMMoo..
      ..oTToNMMmTo..
      .oUTtoJJjoTo..
      .oUTtoooooTTo.
      oUTtto.oTTGoo.
      oTtttoooTGUoo.`,
    swingBack: `
      .....ooooo....
      ...ooTTNMMoo..
      ..oTToNMMmTo..
      ..oTtoJJjoTo..
      .oUToooooTTTo.
      .oUToTTGobTTo.
      oUTtoTGUoGobo.`,
    legs: `
      .oTttotTTTo...
      .oTtooMmTto...
      ..ooooMmoo....
      ....oKKKKo....
      .....oooo.....`,
    step: `
      oTttootTTTo...
      oTtooMmtTMMo..
      .oooMmooMMmo..
      ..oKKooooKKKo.
      ...oo....ooo..`,
    stepBack: `
      oTttootTTTo...
      oTtoommtTmmo..
      .ooommoommmo..
      ..okkooookkko.
      ...oo....ooo..`,
    hat: `
      ...ooooo......
      .ooTTTTTo.....
      oTTTtttTTo....
      oTtoooooTTo...
      otoNNNMMMoo...
      .ooNNMMMMMo...
      .oNNMMMMMMmo..
      .oNMMMMMMMMmo.
      .oMMMMMMooooo.
      .oMMMMmo......
      .omMMMmo......
      .ommMmmo......
      ..omommo......
      ...oooo.......`,
    hatTop: -2,
  },
};
