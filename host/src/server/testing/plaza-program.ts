// The plaza module, bundled once a test process.
import { fileURLToPath } from 'node:url';
import { bundleModule } from '../../module-runtime/bundle.ts';

export const PLAZA = fileURLToPath(new URL('../../testing-modules/plaza', import.meta.url));

let bundled: Promise<string> | null = null;

/** The text that is published. */
export function plazaProgram(): Promise<string> {
  bundled ??= bundleModule(PLAZA).then(({ code }) => code);
  return bundled;
}
