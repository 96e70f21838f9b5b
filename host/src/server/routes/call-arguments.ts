// Arguments of a call, from the JSON of a request to the bytes the module reads.
import type { ProductType } from '../../bsatn/algebraic-type.ts';
import { BsatnError, compileType } from '../../bsatn/codec.ts';
import { JsonError, readJsonArguments } from '../../bsatn/json.ts';
import type { ModuleDefinition } from '../../definition/module-definition.ts';
import { HttpError } from '../http/reply.ts';

/** Throws 400 with the sentence that `refusal` makes of the cause. */
export function encodeArguments(
  { typespace }: ModuleDefinition,
  params: ProductType,
  body: string,
  refusal: (cause: string) => string,
): Uint8Array {
  try {
    return compileType(typespace, params).encode(readJsonArguments(typespace, params, body));
  } catch (error) {
    if (error instanceof JsonError || error instanceof BsatnError) throw new HttpError(400, refusal(error.message));
    throw error;
  }
}
