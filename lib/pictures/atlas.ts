// The game's sprite sheet, for pages: one picture and where everything lies on it. Fetched once, when the first picture is wanted.

export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** The pixel of the frame that lies on the foot point of what it shows. */
  readonly anchorX: number;
  readonly anchorY: number;
}

export interface Atlas {
  readonly image: CanvasImageSource;
  readonly frames: Readonly<Record<string, Placement>>;
}

const PICTURE = '/generated/atlas.png';
const INDEX = '/generated/atlas.json';

let loading: Promise<Atlas> | undefined;

/** The atlas; a failure is forgotten, so that the next picture tries again. */
export function loadAtlas(): Promise<Atlas> {
  loading ??= Promise.all([loadImage(PICTURE), loadFrames()])
    .then(([image, frames]) => ({ image, frames }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

async function loadFrames(): Promise<Atlas['frames']> {
  const answer = await fetch(INDEX);
  if (!answer.ok) throw new Error(`${INDEX} answered ${answer.status}`);
  const { frames } = (await answer.json()) as { frames: Atlas['frames'] };
  return frames;
}
