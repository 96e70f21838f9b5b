// The smallest module worth loading: one table, one reducer, one text beyond ASCII.
import { SenderError, schema, t, table } from 'spacetimedb/server';

const note = table({ name: 'note', public: true }, { id: t.u32().primaryKey().autoInc(), text: t.string() });

const spacetimedb = schema({ note });
export default spacetimedb;

export const addNote = spacetimedb.reducer({ text: t.string() }, (ctx, { text }) => {
  if (text === '') throw new SenderError('text_empty: Schreib etwas – egal was.');
  const { id } = ctx.db.note.insert({ id: 0, text });
  console.log(`added note ${id}`);
});
