// One named picture of the atlas.
import type { Picture } from '../pixels/picture.ts';

export interface Frame {
  readonly name: string;
  readonly picture: Picture;
  /** The point of the picture that lies on the foot point of what it shows, in pixels from its top left corner. */
  readonly anchorX: number;
  readonly anchorY: number;
}
