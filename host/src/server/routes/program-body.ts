// The bundle in the body of a request.
import { MiB, readText } from '../http/body.ts';
import { HttpError } from '../http/reply.ts';
import type { Exchange } from '../http/router.ts';

const PROGRAM_LIMIT = 64 * MiB;
const WASM_MAGIC = '\0asm';

/** The text of a bundle; empty where there is no body. Throws 400 for WebAssembly. */
export async function readOptionalProgram({ request }: Exchange): Promise<string> {
  const program = await readText(request, PROGRAM_LIMIT);
  if (program.startsWith(WASM_MAGIC)) throw new HttpError(400, 'This host runs JavaScript modules, not WebAssembly.');
  return program.trim() === '' ? '' : program;
}

/** Throws 400 where there is none. */
export async function readProgram(exchange: Exchange): Promise<string> {
  const program = await readOptionalProgram(exchange);
  if (program === '') throw new HttpError(400, 'The body must be the bundle of a module.');
  return program;
}
