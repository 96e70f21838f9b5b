import { describe, expect, test } from 'vitest';
import { schemaFit } from './schema-fit.ts';

const number = { tag: 'U32' };
const known = [
  { sourceName: 'thing', cols: { id: { spacetimeType: number }, size: { spacetimeType: number } } },
  {
    sourceName: 'my_mood',
    cols: {
      mood: {
        spacetimeType: { tag: 'Sum', value: { variants: [{ algebraicType: number }, { algebraicType: number }] } },
      },
      past: { spacetimeType: { tag: 'Array', value: number } },
    },
  },
];

const u32 = { U32: [] };
const member = (algebraic_type: object) => ({ algebraic_type });
const product = (...members: object[]) => ({ Product: { elements: members.map(member) } });
const sum = (...members: object[]) => ({ Sum: { variants: members.map(member) } });

/** As the server tells it: a table of these columns, and a view of this mood that returns one row or none. */
const schema = ({ columns = [u32, u32], moods = [u32, u32] }: { columns?: object[]; moods?: object[] } = {}) => ({
  typespace: { types: [product(...columns), sum(...moods), product({ Ref: 1 }, { Array: u32 })] },
  tables: [
    { name: 'thing', product_type_ref: 0 },
    { name: 'of_others', product_type_ref: 0 },
  ],
  misc_exports: [{ View: { name: 'my_mood', return_type: sum({ Ref: 2 }, product()) } }, {}],
});

describe('a page and a world', () => {
  test('fit together where their rows are the same, whatever else the world has', () => {
    expect(schemaFit(known, schema())).toBe('fits');
  });

  test('tell that the world is older by a column, a variant or a table that it lacks', () => {
    expect(schemaFit(known, schema({ columns: [u32] }))).toBe('world is older');
    expect(schemaFit(known, schema({ moods: [u32] }))).toBe('world is older');
    expect(schemaFit(known, { ...schema(), tables: [] })).toBe('world is older');
  });

  test('tell that the page is older by what it does not know of', () => {
    expect(schemaFit(known, schema({ columns: [u32, u32, u32] }))).toBe('page is older');
    expect(schemaFit(known, schema({ moods: [u32, u32, u32] }))).toBe('page is older');
  });

  test('count as fitting where the server tells of next to nothing that the page knows', () => {
    expect(schemaFit(known, { ...schema(), tables: [], misc_exports: [] })).toBe('fits');
  });

  test('count the page as the older one where each lacks something: that one can be reloaded', () => {
    expect(schemaFit(known, schema({ columns: [u32], moods: [u32, u32, u32] }))).toBe('page is older');
  });
});
