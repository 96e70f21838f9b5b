import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { describeModule } from '../module-runtime/describe.ts';
import { schemaDocument } from './schema-document.ts';

let page: string;
beforeAll(async () => {
  const menagerie = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));
  page = schemaDocument(describeModule((await bundleModule(menagerie)).code), 'What the menagerie keeps.');
});

/** The text from a heading to the next of its kind. */
const under = (heading: string): string =>
  page
    .split(`\n${heading}\n`)[1]
    ?.split(/\n##+ /)[0]
    ?.trim() ?? '';

it('opens with its heading and what it is about', () => {
  expect(page).toMatch(/^# Schema\n\nWhat the menagerie keeps\.\n\n## Tables\n/);
});

it('describes a table with access, keys and indexes', () => {
  const animal = under('### animal');
  expect(animal).toContain('Public. Index (btree) over `pen_row`, `pen_column`.');
  expect(animal).toContain('| `id` | u32 | primary key, generated |');
  expect(animal).toContain('| `chip_number_2` | u64 | unique |');
  expect(animal).toContain('| `owner` | Identity | index (hash) |');
  expect(animal).toContain('| `shapes` | Shape[] |  |');
  expect(animal).toContain('| `nickname` | string? |  |');
});

it('says what schedules and events are', () => {
  expect(under('### feeding')).toContain('Private; a schedule: each row runs `feed` when it is due.');
  expect(under('### noise')).toContain('Public; its rows are events');
});

it('describes views by who sees what', () => {
  expect(under('### my_animals')).toContain('View: rows of the one who asks, any number of rows.');
  expect(under('### census')).toContain('View: the same for everybody, at most one row.');
});

it('gives signatures of reducers and procedures', () => {
  expect(under('### christen')).toBe('`christen(animal_id: u32, new_name_1: string?)`');
  expect(under('### describe_animal')).toBe('`describe_animal(animal_id: u32) -> AnimalReport`');
  expect(under('### init')).toContain('Run once, when the database is made.');
  expect(under('### feed')).toContain('Private: run by a schedule.');
});

it('explains the types it mentions, and those that they mention', () => {
  expect(under('### Species')).toBe('One of: `cat`, `redPanda`, `snowyOwl`.');
  expect(under('### Shape')).toBe('One of: `circle(f64)`, `rectangle(Extent)`, `nothing`.');
  expect(under('### Extent')).toBe('`{ width_2: f32, height_cm: f32 }`');
});
