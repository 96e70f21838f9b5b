import { expect, test } from 'vitest';
import { galleryDocument } from './document.ts';

test('pictures stand two in a row under the title of their room, the last alone where they are odd', () => {
  const picture = (name: string) => ({ name, path: `images/${name}.webp` });
  const page = galleryDocument([{ title: 'Land', words: 'By day.', pictures: ['a', 'b', 'c'].map(picture) }]);
  expect(page).toContain('## Land\nBy day.\n');
  expect(page).toContain('| ![a](images/a.webp)<br>a | ![b](images/b.webp)<br>b |\n| ![c](images/c.webp)<br>c |  |\n');
});
