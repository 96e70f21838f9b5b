// What the module with one of everything says of itself, as the bytes that it says it in.
import { fileURLToPath } from 'node:url';
import { bundleModule } from '../module-runtime/bundle.ts';
import { toCommonJs } from '../module-runtime/common-js.ts';
import { bodyAlone } from '../module-runtime/kept-body.ts';
import { createRealm } from '../module-runtime/realm.ts';

const MENAGERIE = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));
const HOOKS = Symbol('hooks');

interface Schema {
  [HOOKS](exports: object): { __describe_module__(): Uint8Array };
}

export async function describedModule(): Promise<Uint8Array> {
  const { code } = await bundleModule(MENAGERIE);
  // Describing asks nothing of the host; the SDK only wants to know how iterators are closed.
  const system = { moduleHooks: HOOKS, row_iter_bsatn_close: () => {} };
  const exports = createRealm().run(bodyAlone(toCommonJs(code)), 'menagerie', () => system, {
    left: Number.POSITIVE_INFINITY,
    out: () => {},
    weigh: () => {},
  });
  return Uint8Array.from((exports.default as Schema)[HOOKS](exports).__describe_module__());
}
