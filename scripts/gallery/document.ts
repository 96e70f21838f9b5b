// The gallery as a page: headings, and pictures two in a row with their names.

export interface Picture {
  readonly name: string;
  /** From the page to the picture. */
  readonly path: string;
}

export interface Room {
  readonly title: string;
  readonly words: string;
  readonly pictures: readonly Picture[];
}

export function galleryDocument(rooms: readonly Room[]): string {
  const parts = rooms.map(({ title, words, pictures }) => `## ${title}\n${words}\n\n${table(pictures)}`);
  return `# Gallery\n\nThe game as it is played, photographed by \`npm run gallery\`. The owner of the world chose the hours, the skies and the places, and gave the traveller things and a level.\n\n${parts.join('\n\n')}\n`;
}

function table(pictures: readonly Picture[]): string {
  const cells = pictures.map(({ name, path }) => `![${name}](${path})<br>${name}`);
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => cells.slice(2 * row, 2 * row + 2));
  return ['| | |', '|---|---|', ...rows.map(([left = '', right = '']) => `| ${left} | ${right} |`)].join('\n');
}
