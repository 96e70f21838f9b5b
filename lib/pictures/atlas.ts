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

/** A picture that moves: frames that follow each other. */
interface Animation {
  readonly frames: readonly string[];
  readonly frameMs: number;
}

export interface AtlasIndex {
  readonly frames: Readonly<Record<string, Placement>>;
  readonly animations: Readonly<Record<string, Animation>>;
  /** Where smoke rises from a thing, in pixels from its foot point. */
  readonly smoke: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>>;
}

export interface Atlas extends AtlasIndex {
  readonly image: CanvasImageSource;
}

const PICTURE = '/generated/atlas.png';
const INDEX = '/generated/atlas.json';

let loading: Promise<Atlas> | undefined;

/** The atlas; a failure is forgotten, so that the next picture tries again. */
export function loadAtlas(): Promise<Atlas> {
  loading ??= Promise.all([loadImage(PICTURE), loadIndex()])
    .then(([image, index]) => ({ ...index, image }))
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

async function loadIndex(): Promise<AtlasIndex> {
  const answer = await fetch(INDEX);
  if (!answer.ok) throw new Error(`${INDEX} answered ${answer.status}`);
  return (await answer.json()) as AtlasIndex;
}

/** The name of the frame that a picture shows at a moment; `phase` lets neighbours move out of step. */
export function frameAt({ animations }: AtlasIndex, name: string, ms: number, phase = 0): string {
  const animation = animations[name];
  if (!animation) return name;
  const { frames, frameMs } = animation;
  return frames[Math.floor(ms / frameMs + phase) % frames.length] ?? name;
}
