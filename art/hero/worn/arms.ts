// Weapons in the hand: each drawn once, upright, and turned to follow the blow. The fist that holds it goes with it.
import { type Color, OUTLINE, type RampName, ramps, tone } from '../../palette.ts';
import { colored, grid, type Slots } from '../../pixels/grid.ts';
import { Picture } from '../../pixels/picture.ts';
import type { Frame } from '../../sheet/frame.ts';
import { type Side, sides } from '../wardrobe.ts';

/** A weapon as it stands upright; `G` in `grip` is where the hand closes, from its top left corner. */
interface Weapon {
  readonly drawing: string;
  readonly grip: readonly [x: number, y: number];
  /** Held upright beside the body when at rest, like staffs, or across the palm, like bows. */
  readonly hold: 'swing' | 'staff' | 'bow';
}

const drawings: Record<string, Weapon> = {
  sword: {
    drawing: `
      ..N..
      .NM..
      .NM..
      .NM..
      .NM..
      .NM..
      .NM..
      .NM..
      GGGgg
      ..k..
      ..k..
      ..G..`,
    grip: [2, 9],
    hold: 'swing',
  },
  axe: {
    drawing: `
      ..W.NN.
      .NWNNNN
      .MWNNNM
      ..WMMMM
      ..W.MM.
      ..W....
      ..W....
      ..w....
      ..w....
      ..w....`,
    grip: [2, 8],
    hold: 'swing',
  },
  mace: {
    drawing: `
      .NNN.
      NNMMm
      NMGMm
      NMMMm
      .mmm.
      ..W..
      ..W..
      ..w..
      ..w..
      ..w..`,
    grip: [2, 8],
    hold: 'swing',
  },
  bow: {
    drawing: `
      .N...
      .sN..
      .s.W.
      .s.WW
      .s..W
      .s..W
      .s..G
      .s..W
      .s..W
      .s.WW
      .s.W.
      .sN..
      .N...`,
    grip: [4, 6],
    hold: 'bow',
  },
  staff: {
    drawing: `
      .GNG.
      GNLNG
      GNNMG
      .GMG.
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..w..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..w..
      ..w..
      ..w..
      ..w..
      ..w..`,
    grip: [2, 12],
    hold: 'staff',
  },
  'mage-staff': {
    drawing: `
      .NL.
      .NN.
      .MN.
      .ww.
      .W..
      .W..
      .W..
      .W..
      .W..
      .W..
      .W..
      .W..
      .W..
      .W..
      .W..
      .w..
      .w..
      .w..
      .w..
      .w..
      .w..`,
    grip: [1, 13],
    hold: 'staff',
  },
  'cleric-staff': {
    drawing: `
      .GLG.
      .L.G.
      .GGg.
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..W..
      ..w..
      ..w..
      ..w..
      ..w..
      ..w..
      ..w..
      ..w..`,
    grip: [2, 13],
    hold: 'staff',
  },
  fist: { drawing: '..', grip: [0, 0], hold: 'swing' },
};

/** Of metal or of the stone, and of what trims it, by tier: plain, good, old, burning. */
const TIERS: readonly (readonly [metal: RampName, trim: RampName, shaft: RampName])[] = [
  ['rock', 'leather', 'wood'],
  ['steel', 'gold', 'wood'],
  ['ghost', 'bone', 'driftwood'],
  ['ember', 'gold', 'chitin'],
];

/** A step of a ramp, counted from the lightest. */
const fromTop = (ramp: RampName, down: number): Color => tone(ramp, Math.max(0, ramps[ramp].length - 1 - down));

function slotsOf([metal, trim, shaft]: readonly [RampName, RampName, RampName]): Slots {
  return {
    N: fromTop(metal, 0),
    M: fromTop(metal, 1),
    m: fromTop(metal, 2),
    L: tone('cream', 0),
    s: tone('linen', 1),
    G: fromTop(trim, 1),
    g: fromTop(trim, 2),
    k: tone('wood', 0),
    W: fromTop(shaft, 2),
    w: fromTop(shaft, 3),
  };
}

const weaponLooks: readonly string[] = ['sword', 'axe', 'mace', 'bow', 'staff'].flatMap((family) =>
  [1, 2, 3, 4].map((tier) => `${family}-${tier}`),
);

const grips = ['rest', 'attack-a', 'attack-b', 'cast', 'hurt'] as const;
type Grip = (typeof grips)[number];

/** Where the hand is, from the foot point, and how the weapon is turned, in degrees from upright. */
type Hold = readonly [x: number, y: number, turn: number];

const HOLDS: Record<Weapon['hold'], Record<Side, Record<Grip, Hold>>> = {
  swing: {
    down: {
      rest: [-6, -6, -24],
      'attack-a': [-8, -13, -30],
      'attack-b': [-2, -5, 160],
      cast: [-8, -15, 0],
      hurt: [-7, -6, -70],
    },
    up: {
      rest: [6, -6, 24],
      'attack-a': [8, -13, 30],
      'attack-b': [3, -16, -20],
      cast: [8, -15, 0],
      hurt: [7, -6, 70],
    },
    side: {
      rest: [2, -6, 40],
      'attack-a': [-5, -13, -60],
      'attack-b': [8, -8, 100],
      cast: [4, -16, 10],
      hurt: [-2, -6, -30],
    },
  },
  staff: {
    down: {
      rest: [7, -6, 0],
      'attack-a': [7, -10, 14],
      'attack-b': [4, -7, -24],
      cast: [7, -13, 0],
      hurt: [8, -6, 20],
    },
    up: {
      rest: [-8, -6, 0],
      'attack-a': [-8, -10, -14],
      'attack-b': [-6, -12, 16],
      cast: [-8, -13, 0],
      hurt: [-8, -6, -20],
    },
    side: {
      rest: [6, -6, 0],
      'attack-a': [-1, -9, -24],
      'attack-b': [8, -8, 44],
      cast: [7, -13, 8],
      hurt: [4, -6, -14],
    },
  },
  bow: {
    down: { rest: [7, -7, 20], 'attack-a': [4, -7, 90], 'attack-b': [4, -7, 90], cast: [7, -14, 0], hurt: [7, -6, 30] },
    up: {
      rest: [-7, -7, 160],
      'attack-a': [-3, -15, -90],
      'attack-b': [-3, -15, -90],
      cast: [-7, -14, 180],
      hurt: [-7, -6, 150],
    },
    side: { rest: [5, -7, 20], 'attack-a': [7, -9, 0], 'attack-b': [8, -9, 0], cast: [6, -14, 0], hurt: [3, -7, -20] },
  },
};

/** A bare hand reaches less far than one that swings something. */
const BARE_REACH = 0.75;

const SIZE = 64;
const FOOT_X = SIZE / 2;
const FOOT_Y = 44;

export function armFrames(): Frame[] {
  const tiered = weaponLooks.map((look) => {
    const [family = '', tier = '1'] = look.split('-');
    return { look, weapon: drawings[family], slots: slotsOf(TIERS[Number(tier) - 1] ?? ['rock', 'leather', 'wood']) };
  });
  const plain = slotsOf(['ghost', 'gold', 'wood']);
  const own = ['mage-staff', 'cleric-staff', 'fist'].map((look) => ({ look, weapon: drawings[look], slots: plain }));
  return [...tiered, ...own].flatMap(({ look, weapon, slots }) =>
    weapon ? sides.flatMap((side) => gripFrames(look, weapon, slots, side)) : [],
  );
}

function gripFrames(look: string, weapon: Weapon, slots: Slots, side: Side): Frame[] {
  const shown = look === 'fist' ? grips.filter((grip) => grip !== 'rest') : grips;
  return shown.map((grip) => ({
    name: `hero/worn/weapon/${look}/${side}/${grip}`,
    picture: inHand(look, weapon, slots, side, grip),
    anchorX: FOOT_X,
    anchorY: FOOT_Y,
  }));
}

function inHand(look: string, weapon: Weapon, slots: Slots, side: Side, grip: Grip): Picture {
  const [x, y, turn] = HOLDS[weapon.hold][side][grip];
  const reach = look === 'fist' ? BARE_REACH : 1;
  const [handX, handY] = [FOOT_X + Math.round(x * reach), FOOT_Y + y];
  const picture = new Picture(SIZE, SIZE);
  turned(picture, colored(grid(`weapon ${look}`, weapon.drawing), slots), weapon.grip, [handX, handY], turn);
  if (weapon.hold === 'bow' && grip === 'attack-a') arrow(picture, handX, handY, turn);
  const line = picture.outlined(OUTLINE);
  return grip === 'rest' && look !== 'fist' && weapon.hold !== 'swing' ? line : withFist(line, handX, handY);
}

/** Turns a drawing about its grip: every pixel looks up where it comes from, so that no holes open. */
function turned(
  to: Picture,
  drawing: Picture,
  [gripX, gripY]: readonly [number, number],
  [handX, handY]: readonly [number, number],
  degrees: number,
): void {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  to.fill((x, y, before) => {
    const [dx, dy] = [x - handX, y - handY];
    const color = drawing.get(Math.round(dx * cos + dy * sin) + gripX, Math.round(dy * cos - dx * sin) + gripY);
    return color === 0 ? before : color;
  });
}

function arrow(to: Picture, handX: number, handY: number, degrees: number): void {
  const angle = (degrees * Math.PI) / 180;
  for (let i = -5; i <= 4; i++)
    to.set(
      Math.round(handX + Math.cos(angle) * i),
      Math.round(handY + Math.sin(angle) * i),
      tone(i > 2 ? 'steel' : 'wood', 3),
    );
}

/** Two by two pixels of a gloved hand. */
function withFist(picture: Picture, x: number, y: number): Picture {
  const fist = new Picture(SIZE, SIZE);
  fist
    .rect(x - 1, y - 1, 2, 2, tone('leather', 2))
    .set(x, y, tone('leather', 1))
    .set(x - 1, y - 1, tone('earth', 3));
  return picture.draw(fist.outlined(OUTLINE));
}
