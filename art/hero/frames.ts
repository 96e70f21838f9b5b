// Every frame a character can be layered from, named as world/src/appearance expects:
//   hero/outfit/<class or garb>/<tunic>/<side>/<pose>   hero/head/<skin>/<side>
//   hero/hair|under/<cut>/<colour>/<side>               hero/hat/<class>/<tunic>/<side>
//   hero/worn/chest|back|shield|head/<look>/<side>      hero/worn/weapon/<look>/<side>/<grip>
//   hero/worn/hands|legs|feet/<look>/<class>/<side>/<pose>
// All but what is held also lies on its back: …/lying.
import type { HeroClass } from '@hollowmere/world/appearance';
import { type Color, OUTLINE, type RampName } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { FOOT, frame, HEAD_TOP, onCanvas, WIDTH } from './canvas.ts';
import { cleric } from './cleric.ts';
import { clothSlots, hairColors, hairSlots, seamOf, skinSlots, skins, tunics } from './dyes.ts';
import { folkClothes, folkSlots, folkWardrobes, tunicRamp } from './folk.ts';
import { type HairCut, hairCuts } from './hair.ts';
import { heads } from './head.ts';
import { mage } from './mage.ts';
import { outfit, poses } from './outfit.ts';
import { ranger } from './ranger.ts';
import { type Cut, type Side, sides, type Wardrobe } from './wardrobe.ts';
import { warrior } from './warrior.ts';
import { armFrames } from './worn/arms.ts';
import { backs } from './worn/backs.ts';
import { chests } from './worn/chests.ts';
import type { Garment } from './worn/garment.ts';
import { hatGarments } from './worn/hats.ts';
import { partFrames } from './worn/parts.ts';
import { shields } from './worn/shields.ts';

/** Under a hat nothing rises above this row of the head, and nothing is wider than the hat. */
const BRIM_ROW = 4;
const HAT_INSET = 5;
/** From the side no lock sticks out over the forehead. */
const FRINGE_INSET = 8;

const wardrobes: Record<HeroClass, Wardrobe> = { warrior, mage, ranger, cleric };
const classes = Object.keys(wardrobes) as HeroClass[];
/** Where the dye of a tunic does not show. */
const ANY_TUNIC = 'madder';

export function heroFrames(): Frame[] {
  return [...layered(), ...armFrames()];
}

/** Standing layers, and those of the side once more as they lie on the ground. */
function layered(): Frame[] {
  const standing = [
    ...sides.flatMap(headFrames),
    ...sides.flatMap(hairFrames),
    ...classes.flatMap(classFrames),
    ...classes.flatMap((heroClass) => partFrames(heroClass, wardrobes[heroClass], clothSlots(heroClass, ANY_TUNIC))),
    ...folkFrames(),
    ...[...Object.entries(worn)].flatMap(([slot, garments]) =>
      Object.entries(garments).flatMap(([look, garment]) => garmentFrames(`hero/worn/${slot}/${look}`, garment)),
    ),
  ];
  return [...standing, ...standing.flatMap(lyingFrame)];
}

const worn = { chest: chests, back: backs, shield: shields, head: hatGarments };

const garmentFrames = (name: string, { rows, top, slots }: Garment): Frame[] =>
  sides.map((side) => frame(`${name}/${side}`, onCanvas(`${name} ${side}`, rows[side], HEAD_TOP + top, slots)));

/** How far the middle of a lying body is from the foot point, and how far it lies above it. */
const LYING_SHIFT = 13;
const LYING_RISE = 6;

/** Turned by a quarter, face up; nothing for layers that no lying body shows. */
function lyingFrame({ name, picture }: Frame): Frame[] {
  const [, layer] = /^(.*)\/side(\/stand)?$/.exec(name) ?? [];
  if (layer === undefined || layer.startsWith('hero/worn/shield')) return [];
  const size = FOOT + WIDTH;
  const turned = new Picture(size, size).fill((x, y) =>
    picture.get(WIDTH / 2 + size / 2 - LYING_RISE - y, FOOT - LYING_SHIFT + x - size / 2),
  );
  return [{ name: `${layer}/lying`, picture: turned, anchorX: size / 2, anchorY: size / 2 }];
}

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
      return [hat, ...outfitFrames(`hero/outfit/${heroClass}/${index}/${side}`, cut, slots, seamOf(tunic))];
    }),
  );
}

function folkFrames(): Frame[] {
  return folkClothes().flatMap(({ garb, tunic }) => {
    const ramp = tunicRamp(tunic);
    return sides.flatMap((side) => {
      const name = `hero/outfit/${garb}/${tunic}/${side}`;
      return outfitFrames(name, folkWardrobes[garb][side], folkSlots(garb, ramp), seamOf(ramp));
    });
  });
}

const outfitFrames = (name: string, cut: Cut, slots: Slots, seam: Color): Frame[] =>
  poses.map((pose) => frame(`${name}/${pose}`, softened(outfit(`${name}/${pose}`, cut, pose, slots), seam)));

/** Lines inside a figure are drawn in a dark tone of its cloth; only the silhouette keeps the ink. */
function softened(figure: Picture, seam: Color): Picture {
  const isInside = (x: number, y: number) =>
    [-1, 0, 1].every((dy) => [-1, 0, 1].every((dx) => figure.get(x + dx, y + dy) !== 0));
  return figure.copy().fill((x, y, before) => (before === OUTLINE && isInside(x, y) ? seam : undefined));
}
