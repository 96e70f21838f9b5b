// Sprite sheets for pages: one picture and where everything lies on it. The website has a small one of its own, the game's holds
// everything. Fetched once, when the first picture is wanted.

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

/** What pages show of the game: people and the village. */
const loadPages = once('/generated/pages.json', '/generated/pages.png');

/** Everything, as the game draws it: for what is shown over the game, which has fetched it already. */
const loadGame = once('/generated/atlas.json', '/generated/atlas.png');

/** The sheet of the website. */
export const loadAtlas = (): Promise<Atlas> => loadPages();

/** The sheet of the game. */
export const loadGameAtlas = (): Promise<Atlas> => loadGame();

/** Fetched when it is wanted first; a failure is forgotten, so that the next picture tries again. */
function once(index: string, picture: string): () => Promise<Atlas> {
  let loading: Promise<Atlas> | undefined;
  return () => {
    loading ??= Promise.all([loadImage(picture), loadIndex(index)])
      .then(([image, content]) => ({ ...content, image }))
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };
}

export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

async function loadIndex(address: string): Promise<AtlasIndex> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as AtlasIndex;
}

/** The name of the frame that a picture shows at a moment; `phase` lets neighbours move out of step. */
export function frameAt({ animations }: AtlasIndex, name: string, ms: number, phase = 0): string {
  const animation = animations[name];
  if (!animation) return name;
  const { frames, frameMs } = animation;
  return frames[Math.floor(ms / frameMs + phase) % frames.length] ?? name;
}
