// A module whose functions take for ever in ways that no look from within their own code sees.
import { schema, t, table } from 'spacetimedb/server';

const mark = table({ public: true }, { id: t.u32().primaryKey().autoInc() });

const unstoppable = schema({ mark });
export default unstoppable;

export const make_mark = unstoppable.reducer({ name: 'mark' }, (ctx) => {
  ctx.db.mark.insert({ id: 0 });
});

/** Writes an integer of 300 million digits: minutes of one built-in function. */
export const calculate = unstoppable.reducer(() => {
  let power = 3n;
  for (let squares = 0; squares < 28; squares++) power *= power;
  console.log(String(power).length);
});

/** `(func (export "f") (loop (br 0)))` */
const LOOP = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 9, 1, 7, 0, 3, 64, 12, 0, 11,
  11,
];

export const assemble = unstoppable.reducer(() => {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: {
      Module: new (bytes: Uint8Array) => object;
      Instance: new (module: object) => { exports: { f(): void } };
    };
  };
  new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(LOOP))).exports.f();
});

type Branch = (self: Branch, depth: number) => number;

/** Calls itself by nothing but what it is given. */
export const recurse = unstoppable.reducer(() => {
  const branch: Branch = (self, depth) => (depth === 0 ? 1 : self(self, depth - 1) + self(self, depth - 1));
  branch(branch, 80);
});
