// Takes picture after picture of a page and joins them: each stays as long as it did in the time of the world.
import type { Page } from 'playwright';
import sharp from 'sharp';

interface Shot {
  readonly picture: Buffer;
  /** In the time of the page, in milliseconds. */
  readonly at: number;
}

/** No picture follows the one before sooner, in the time of the world. */
const EVERY_MS = 100;
const LONGEST_MS = 240;
/** Half of what was filmed: each pixel is the mean of four. */
const WIDTH = 640;

export class Film {
  readonly #page: Page;
  readonly #parts: Shot[][] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Films for so many milliseconds of the world, or until what happens meanwhile is over, if that is later. */
  async take(ms: number, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    const shots: Shot[] = [];
    this.#parts.push(shots);
    let isOver = false;
    const act = meanwhile().finally(() => {
      isOver = true;
    });
    const watch = this.#film(shots, ms, () => isOver);
    await Promise.all([act, watch]);
  }

  async #film(shots: Shot[], ms: number, isOver: () => boolean): Promise<void> {
    const begun = await this.#now();
    let at = begun;
    while (at - begun < ms || !isOver()) {
      if (at - (shots.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= EVERY_MS)
        shots.push({ picture: await this.#page.screenshot({ type: 'png', animations: 'allow' }), at });
      else await this.#page.evaluate(() => new Promise(requestAnimationFrame));
      at = await this.#now();
    }
  }

  /** The last picture as it was taken. */
  get last(): Buffer | undefined {
    return this.#parts.at(-1)?.at(-1)?.picture;
  }

  /** An animated WebP of all that was filmed, and how it runs. */
  async develop(quality: number): Promise<{ readonly file: Buffer; readonly pictures: number; readonly ms: number }> {
    const delay = this.#parts.flatMap((shots) =>
      shots.map(({ at }, index) => {
        const lasts = Math.round((shots[index + 1]?.at ?? at + EVERY_MS) - at);
        return Math.min(LONGEST_MS, lasts);
      }),
    );
    const pictures = await Promise.all(
      this.#parts
        .flat()
        .map(({ picture }) => sharp(picture).resize(WIDTH, null, { kernel: 'lanczos3' }).png().toBuffer()),
    );
    const film = sharp(pictures, { join: { animated: true } }).webp({
      quality,
      effort: 5,
      delay,
      loop: 0,
      minSize: true,
    });
    return { file: await film.toBuffer(), pictures: pictures.length, ms: delay.reduce((sum, one) => sum + one, 0) };
  }

  #now(): Promise<number> {
    return this.#page.evaluate(() => performance.now());
  }
}
