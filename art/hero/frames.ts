// Every frame a character can be layered from, named as world/src/appearance expects:
//   hero/outfit/<class>/<tunic>/<side>/<pose>   hero/head/<skin>/<side>
//   hero/hair|under/<cut>/<colour>/<side>       hero/hat/<class>/<tunic>/<side>
import type { HeroClass, HeroPose } from '@hollowmere/world/appearance';
import { type Color, OUTLINE, type RampName } from '../palette.ts';
import { colored, grid, type Slots } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { cleric } from './cleric.ts';
import { clothSlots, hairColors, hairSlots, seamOf, skinSlots, skins, tunics } from './dyes.ts';
import { type HairCut, hairCuts } from './hair.ts';
import { heads } from './head.ts';
import { mage } from './mage.ts';
import { ranger } from './ranger.ts';
import { type Cut, type Side, sides, type Wardrobe } from './wardrobe.ts';
import { warrior } from './warrior.ts';

const WIDTH = 24;
const FOOT = 32;
const LEGS_TOP = FOOT - 5;
const TORSO_TOP = FOOT - 11;
const HEAD_TOP = FOOT - 21;

/** Under a hat nothing rises above this row of the head, and nothing is wider than the hat. */
const BRIM_ROW = 4;
const HAT_INSET = 5;
/** From the side no lock sticks out over the forehead. */
const FRINGE_INSET = 8;

const wardrobes: Record<HeroClass, Wardrobe> = { warrior, mage, ranger, cleric };
const classes = Object.keys(wardrobes) as HeroClass[];
const poses: readonly HeroPose[] = ['stand', 'breathe', 'step-a', 'pass', 'step-b'];

export function heroFrames(): Frame[] {
  return [...sides.flatMap(headFrames), ...sides.flatMap(hairFrames), ...classes.flatMap(classFrames)];
}

const frame = (name: string, picture: Picture): Frame => ({ name, picture, anchorX: WIDTH / 2, anchorY: FOOT });

function headFrames(side: Side): Frame[] {
  return skins.map((skin, index) => {
    const name = `hero/head/${index}/${side}`;
    return frame(name, onCanvas(name, heads[side], HEAD_TOP, skinSlots(skin)));
  });
}

function hairFrames(side: Side): Frame[] {
  return hairCuts.flatMap((cut, style) =>
    hairColors.flatMap((color, index) => {
      const full = hairPicture(cut, side, color);
      return [
        frame(`hero/hair/${style}/${index}/${side}`, full),
        frame(`hero/under/${style}/${index}/${side}`, beneathHat(full, side)),
      ];
    }),
  );
}

const hairPicture = (cut: HairCut, side: Side, color: RampName): Picture =>
  onCanvas(`hair ${cut.name} ${side}`, cut.rows[side], HEAD_TOP + cut.top, hairSlots(color));

function beneathHat(full: Picture, side: Side): Picture {
  const right = WIDTH - (side === 'side' ? FRINGE_INSET : HAT_INSET);
  return full.copy().fill((x, y) => (y < HEAD_TOP + BRIM_ROW || x < HAT_INSET || x >= right ? 0 : undefined));
}

function classFrames(heroClass: HeroClass): Frame[] {
  return tunics.flatMap((tunic, index) =>
    sides.flatMap((side) => {
      const cut = wardrobes[heroClass][side];
      const slots = clothSlots(heroClass, tunic);
      const hatName = `hero/hat/${heroClass}/${index}/${side}`;
      const hat = frame(hatName, onCanvas(hatName, cut.hat, HEAD_TOP + cut.hatTop, slots));
      const outfits = poses.map((pose) => {
        const name = `hero/outfit/${heroClass}/${index}/${side}/${pose}`;
        return frame(name, dressed(name, cut, pose, slots, seamOf(tunic)));
      });
      return [hat, ...outfits];
    }),
  );
}

function dressed(name: string, cut: Cut, pose: HeroPose, slots: Slots, seam: Color): Picture {
  return softened(outfit(name, cut, pose, slots), seam).draw(gearOf(name, cut, pose, slots));
}

function outfit(name: string, cut: Cut, pose: HeroPose, slots: Slots): Picture {
  const legs = (text: string) => onCanvas(`${name} legs`, text, LEGS_TOP, slots);
  const torso = (text: string, lift = 0) => onCanvas(`${name} torso`, text, TORSO_TOP - lift, slots);
  switch (pose) {
    case 'stand':
      return legs(cut.legs).draw(torso(cut.torso));
    case 'breathe':
      return legs(cut.legs).draw(torso(cut.torso, -1));
    case 'pass':
      return legs(cut.legs).draw(torso(cut.torso, 1));
    case 'step-a':
      return legs(cut.step).draw(torso(cut.swing));
    case 'step-b':
      return cut.swingBack && cut.stepBack
        ? legs(cut.stepBack).draw(torso(cut.swingBack))
        : legs(cut.step).flipped().draw(torso(cut.swing).flipped());
    default:
      return pose satisfies never;
  }
}

/** What the hand carries follows the hand, and stays in the same hand when a step is mirrored. */
function gearOf(name: string, cut: Cut, pose: HeroPose, slots: Slots): Picture {
  const canvas = new Picture(WIDTH, FOOT);
  if (!cut.gear) return canvas;
  const lift = pose === 'pass' ? 1 : pose === 'breathe' ? -1 : 0;
  return canvas.draw(
    colored(grid(`${name} gear`, cut.gear.drawing), slots),
    cut.gear.left,
    HEAD_TOP + cut.gear.top - lift,
  );
}

/** A drawing on the canvas all frames of a hero share, centred, with its first row at `top`. */
function onCanvas(name: string, text: string, top: number, slots: Slots): Picture {
  const drawing = colored(grid(name, text), slots);
  return new Picture(WIDTH, FOOT).draw(drawing, (WIDTH - drawing.width) / 2, top);
}

/** Lines inside a figure are drawn in a dark tone of its cloth; only the silhouette keeps the ink. */
function softened(figure: Picture, seam: Color): Picture {
  const isInside = (x: number, y: number) =>
    [-1, 0, 1].every((dy) => [-1, 0, 1].every((dx) => figure.get(x + dx, y + dy) !== 0));
  return figure.copy().fill((x, y, before) => (before === OUTLINE && isInside(x, y) ? seam : undefined));
}
