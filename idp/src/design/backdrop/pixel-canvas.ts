// A canvas of coloured cells that writes itself as SVG: one path per colour, runs of equal cells joined to rectangles.
// Wraps round at its left and right edge, so that what is painted can be repeated for any width of window.

export class PixelCanvas {
  readonly width: number;
  readonly height: number;
  readonly #cells: (string | null)[];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#cells = new Array<string | null>(width * height).fill(null);
  }

  get(x: number, y: number): string | null {
    return y < 0 || y >= this.height ? null : (this.#cells[this.#index(x, y)] ?? null);
  }

  /** Without a colour, leaves what is there. */
  set(x: number, y: number, colour: string | undefined): void {
    if (colour && y >= 0 && y < this.height) this.#cells[this.#index(x, y)] = colour;
  }

  rectangle(x: number, y: number, width: number, height: number, colour: string): void {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) this.set(column, row, colour);
    }
  }

  /** Paints a picture written as lines of characters; `palette` names the colour of each, others stay clear. */
  stamp(x: number, y: number, picture: readonly string[], palette: Readonly<Record<string, string>>): void {
    for (const [row, line] of picture.entries()) {
      for (const [column, character] of [...line].entries()) {
        const colour = palette[character];
        if (colour) this.set(x + column, y + row, colour);
      }
    }
  }

  toSvg(): string {
    const paths = new Map<string, string>();
    const isDone = new Uint8Array(this.#cells.length);
    for (let y = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1) {
        const colour = this.get(x, y);
        if (colour === null || isDone[this.#index(x, y)]) continue;
        const width = this.#runLength(x, y, colour, isDone);
        const height = this.#runDepth(x, y, width, colour, isDone);
        paths.set(colour, `${paths.get(colour) ?? ''}M${x} ${y}h${width}v${height}h-${width}z`);
      }
    }
    const body = [...paths].map(([colour, path]) => `<path fill="${colour}" d="${path}"/>`).join('');
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" ` +
      `viewBox="0 0 ${this.width} ${this.height}" shape-rendering="crispEdges">${body}</svg>`
    );
  }

  #runLength(x: number, y: number, colour: string, isDone: Uint8Array): number {
    let end = x;
    while (end < this.width && this.get(end, y) === colour && !isDone[this.#index(end, y)]) end += 1;
    return end - x;
  }

  #runDepth(x: number, y: number, width: number, colour: string, isDone: Uint8Array): number {
    const isWholeRow = (row: number) => {
      for (let column = x; column < x + width; column += 1) {
        if (this.get(column, row) !== colour || isDone[this.#index(column, row)]) return false;
      }
      return true;
    };
    let end = y;
    while (end < this.height && isWholeRow(end)) {
      isDone.fill(1, this.#index(x, end), this.#index(x, end) + width);
      end += 1;
    }
    return end - y;
  }

  #index(x: number, y: number): number {
    return y * this.width + (((x % this.width) + this.width) % this.width);
  }
}
