// Sallowfen: Eelhouse on its stilts, lanterns along the causeways, the chapel that sank, and the hut of the Eldermother.
import type { Placed, Run } from './placed.ts';

const eelhouse: Placed[] = [
  ['stilt-house', 168, 135],
  ['stilt-house', 173, 135, 1],
  ['stilt-house', 178, 135, 2],
  ['stilt-house', 169, 144, 1],
  ['stilt-house', 184, 144],
  ['fen-lantern', 166, 137],
  ['fen-lantern', 182, 135],
  ['fen-lantern', 185, 135],
  ['fen-lantern', 176, 141],
  ['fen-lantern', 179, 141],
  ['fen-lantern', 189, 138],
  ['fen-lantern', 175, 153],
  ['fen-lantern', 154, 137],
  ['fen-lantern', 182, 125],
  ['boat', 190, 141],
  ['boat', 163, 141, 1],
  ['post', 189, 141],
  ['post', 166, 141],
  ['duck', 193, 138],
  ['duck', 172, 148, 1],
];

const causeways: Placed[] = [
  ['fen-lantern', 139, 115],
  ['fen-lantern', 149, 127],
  ['fen-lantern', 143, 166],
  ['fen-lantern', 160, 158],
  ['fen-lantern', 186, 110],
  ['fen-lantern', 186, 159],
  ['fen-lantern', 198, 163],
  ['fen-lantern', 202, 183],
];

const chapel: Placed[] = [
  ['pillar', 223, 114, 1],
  ['pillar', 230, 114],
  ['pillar', 223, 117],
  ['pillar', 230, 117, 1],
  ['sarcophagus', 226, 113],
  ['statue', 233, 121],
  ['gravestone', 219, 116],
  ['gravestone', 219, 123, 1],
  ['gravestone', 234, 115, 2],
  ['gravestone', 235, 118, 3],
  ['gravestone', 229, 123],
  ['bog-tree', 220, 113, 1],
  ['bog-tree', 235, 122],
  ['wisp', 226, 121],
  ['wisp', 236, 112],
  ['wisp', 217, 123],
  ['bones', 225, 118],
  ['bones', 228, 116, 1],
];

const lonely: Placed[] = [
  ['hut', 237, 159],
  ['campfire', 241, 162],
  ['log', 242, 164],
  ['barrel', 240, 158],
  ['beehive', 235, 158],
  ['fen-lantern', 232, 163],
  ['wisp', 145, 170],
  ['wisp', 153, 176],
  ['wisp', 156, 171],
  ['wisp', 147, 177],
  ['wisp', 206, 150],
  ['standing-stone', 197, 184, 1],
  ['standing-stone', 204, 184, 2],
  ['bone-heap', 195, 182],
  ['standing-stone', 142, 122],
];

export const sallowfen: readonly Placed[] = [...eelhouse, ...causeways, ...chapel, ...lonely];

export const sallowfenRuns: readonly Run[] = [
  ['ruined-wall', [221, 111], [225, 111]],
  ['ruined-wall', [229, 111], [232, 111]],
  ['ruined-wall', [221, 112], [221, 115]],
  ['ruined-wall', [232, 112], [232, 114]],
  ['ruined-wall', [232, 117], [232, 119]],
  ['ruined-wall', [227, 120], [232, 120]],
];
