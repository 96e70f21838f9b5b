// The innermost module: a list of what happened. It keeps the names of its source.
import { CaseConversionPolicy, schema, t, table } from 'spacetimedb/server';

const entry = table({ public: true, name: 'entries' }, { id: t.u32().primaryKey().autoInc(), text: t.string() });

const register = schema({ entry }, { CASE_CONVERSION_POLICY: CaseConversionPolicy.None });
export default register;

export const noteDown = register.reducer({ lineText: t.string() }, (ctx, { lineText }) => {
  ctx.db.entry.insert({ id: 0, text: lineText });
});

export const mine = register.view({ public: true }, t.array(entry.rowType), (ctx) => [...ctx.db.entry.iter()]);
