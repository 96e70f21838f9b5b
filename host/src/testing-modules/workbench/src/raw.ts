// System calls without the package in between: a test hands over a script that gets `sys` and `ctx`.

import * as sys from 'spacetime:sys@2.0';
import { t } from 'spacetimedb/server';
import { attempt, note } from './rows.ts';
import { workbench } from './schema.ts';

export const raw = workbench.reducer({ script: t.string() }, (ctx, { script }) => {
  attempt(ctx, () => {
    const result: unknown = new Function('sys', 'ctx', script)(sys, ctx);
    if (result !== undefined) note(ctx, String(result));
  });
});

/** As `raw`, but says nothing, whatever happens. */
export const quietly = workbench.reducer({ script: t.string() }, (ctx, { script }) => {
  try {
    new Function('sys', 'ctx', script)(sys, ctx);
  } catch {}
});

export const rawProcedure = workbench.procedure({ script: t.string() }, t.string(), (ctx, { script }) => {
  try {
    return String(new Function('sys', 'ctx', script)(sys, ctx));
  } catch (error) {
    return (error as Error).name;
  }
});
