import { PERMISSIONS } from '@hollowmere/world/moderation';
import { expect, test } from 'vitest';
import { isWithin, SECTIONS, sectionsFor } from './sections.ts';

const labelled = (path: string) => SECTIONS.filter((section) => isWithin(section, path)).map(({ label }) => label);

test('staff see the sections that their permissions allow, in order', () => {
  expect(sectionsFor(PERMISSIONS).map(({ label }) => label)).toEqual(SECTIONS.map(({ label }) => label));
  expect(sectionsFor(['reports.handle', 'users.read']).map(({ label }) => label)).toEqual(['Users', 'Reports']);
  expect(sectionsFor([])).toEqual([]);
});

test('one section is the present one, on the pages below it, too', () => {
  expect(labelled('/admin')).toEqual(['Overview']);
  expect(labelled('/admin/users')).toEqual(['Users']);
  expect(labelled('/admin/users/7')).toEqual(['Users']);
  expect(labelled('/admin/usersof')).toEqual([]);
});
