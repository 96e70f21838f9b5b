import { expect, it } from 'vitest';
import { Store } from './store.ts';
import { insert, sketchTable, stage, valuesOf } from './testing-tables.ts';

const sketch = sketchTable('notes', { columns: { id: 'U32', text: 'String' }, primaryKey: 'id' });
/** Short, empty, longer than is copied by a loop, and in a buffer of its own. */
const texts = ['short', '', 'x'.repeat(200), 'y'.repeat(9_000), 'last'];

it('holds every row of a table, however long and wherever it lies', () => {
  const store = new Store();
  const notes = store.addTable([], sketch);
  store.begin();
  for (let id = 0; id < 500; id++) insert(notes, id, texts[id % texts.length]!);
  expect(valuesOf(notes, notes.pack())).toEqual(valuesOf(notes));
  expect(notes.pack().ends).toHaveLength(500);
  store.rollback();
  expect([...notes.pack()]).toEqual([]);
});

it('stays as it was while the table changes', () => {
  const store = new Store();
  const notes = store.addTable([], sketch);
  store.begin();
  for (const [id, text] of texts.entries()) insert(notes, id, text);
  const packed = notes.pack();
  notes.update(notes.indexes[0]!, stage(notes, 1, 'changed'));
  notes.delete(notes.rowAt(0)!);
  expect(valuesOf(notes, packed)).toEqual([...texts.entries()]);
});
