// The warrior: steel plate, tabard and cape in the tunic's colour, a plumed helmet, a round shield.
// Slots: o outline; N M m steel; U T t tunic; b belt; G gold; K k boots; W wood of the shield's rim.
import type { Wardrobe } from './wardrobe.ts';

export const warrior: Wardrobe = {
  down: {
    torso: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMMTUTTMMmo.
      .oMmoTTTTomMo.
      .omMoTUTTooooo
      .oMMobGGboTTUo
      ..ooottttoTGUo`,
    swing: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMMTUTTMMmo.
      .oMmoTTTTomMo.
      .oMMoTUTToooo.
      ..oMobGGboTTUo
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
      oUTToUTTTtoMo.
      oUGTTTTTTtooo.
      .ooooTTTtto...`,
    swing: `
      ....oooooo....
      ..ooTTTTTToo..
      .oNMTUTTTTMmo.
      .ooMTUTTTtmMo.
      oUTToUTTTtoMo.
      oUGTTTTTTtoMo.
      .ooooTTTttoo..`,
    legs: `
      ...oUTTTTto...
      ...oUTTTtto...
      ...otTttTto...
      ...oooooooo...
      ....oo..oo....`,
    step: `
      ...oUTTTTto...
      ...oUTTTtto...
      ...otTttTto...
      ...oKooooo....
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
      ..oTtoMMmoTo..
      .oUTto.oooTTo.
      .oUTtooTTGobo.
      .oTttooTGUobo.`,
    swing: `
      .....ooooo....
      ...ooTTNMMoo..
      ..oTToNMMmTo..
      .oUTtoMMmoTo..
      .oUTtoooooTTo.
      oUTtto.oTTGoo.
      oTtttoooTGUoo.`,
    swingBack: `
      .....ooooo....
      ...ooTTNMMoo..
      ..oTToNMMmTo..
      ..oTtoMMmoTo..
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
