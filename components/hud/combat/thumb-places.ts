// Where the skills lie round the thumb: the plain attack large in the corner, the others on two arcs about it, and how much
// room all of it takes. Fewer skills take less: a newcomer sees more of the world.

/** CSS pixels. */
export const LARGE = 76;
export const SMALL = 54;

/** From the middle of the large button, and an angle from the side inwards upwards. */
const ARCS: readonly (readonly [away: number, degrees: number])[] = [
  [92, 0],
  [92, 45],
  [92, 90],
  [148, 20],
  [156, 46],
  [148, 72],
];

interface ThumbPlace {
  /** From the side and from below. */
  readonly inwards: number;
  readonly upwards: number;
}

interface ThumbPlaces {
  readonly places: readonly ThumbPlace[];
  readonly width: number;
  readonly height: number;
}

export function thumbPlaces(skills: number): ThumbPlaces {
  const places = ARCS.slice(0, skills).map(([away, degrees]): ThumbPlace => {
    const angle = (degrees * Math.PI) / 180;
    const from = (LARGE - SMALL) / 2;
    return { inwards: Math.round(from + Math.cos(angle) * away), upwards: Math.round(from + Math.sin(angle) * away) };
  });
  return {
    places,
    width: Math.max(LARGE, ...places.map(({ inwards }) => inwards + SMALL)),
    height: Math.max(LARGE, ...places.map(({ upwards }) => upwards + SMALL)),
  };
}
