// Values of types of every sort, as bytes and as JSON, and descriptions of modules: decoded, or refused with a reason.
import fc from 'fast-check';
import { compileType, type TypeCodec } from '../../bsatn/codec.ts';
import { BsatnError } from '../../bsatn/error.ts';
import { JsonError, readJson, writeTypedJson, writeUntypedJson } from '../../bsatn/json.ts';
import { anyTypedValues, type TypedValues } from '../../bsatn/testing-values.ts';
import { ModuleDefinitionError, readModuleDefinition } from '../../definition/read-module.ts';
import { describedModule } from '../described-module.ts';
import type { FuzzTarget } from '../fuzz.ts';
import { mutateBytes, mutateText } from '../mutate.ts';
import type { Choices } from '../random.ts';

/** Types that are made, each with two values. */
const TYPES = 100;
const WORDS = [
  '',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\ud800',
  'null',
  'true',
  '-1',
  '1e999',
  '0.5',
  '"0x"',
  '256',
];

interface Sample extends TypedValues {
  readonly codec: TypeCodec;
  readonly encoded: readonly Uint8Array[];
  readonly json: readonly string[];
}

function samples(): Sample[] {
  return fc.sample(anyTypedValues(2), { seed: 7, numRuns: TYPES }).map((sample) => {
    const { typespace, type, values } = sample;
    const codec = compileType(typespace, type);
    const json = values.flatMap((value) => [
      writeTypedJson(typespace, type, value),
      writeUntypedJson(typespace, type, value),
    ]);
    return { ...sample, codec, json, encoded: values.map((value) => codec.encode(value)) };
  });
}

export function bsatnTarget(): FuzzTarget {
  const known = samples();
  const others = known.flatMap(({ encoded }) => encoded).filter(({ length }) => length > 0);
  return target('BSATN', (choices) => {
    const { codec, encoded } = choices.of(known);
    const bytes = mutateBytes(choices.of(encoded), others, choices);
    const skipped = endOrNull(() => codec.skip(bytes, 0));
    const decoded = endOrNull(() => codec.decode(bytes).end);
    if (skipped !== decoded) throw new Error(`skipping ends at ${skipped}, decoding at ${decoded}`);
    if (skipped === null) return;
    if (codec.end(bytes, 0) !== skipped) throw new Error('the end of a checked value is found elsewhere');
    codec.keyString(bytes, 0, skipped);
    if (codec.compare(bytes, 0, bytes, 0) !== 0) throw new Error('a value is not equal to itself');
  });
}

export function jsonTarget(): FuzzTarget {
  const known = samples();
  return target('JSON of values', (choices) => {
    const { codec, json, type, typespace } = choices.of(known);
    try {
      codec.encode(readJson(typespace, type, mutateText(choices.of(json), WORDS, choices)));
    } catch (error) {
      if (!(error instanceof JsonError || error instanceof BsatnError)) throw error;
    }
  });
}

export async function definitionsTarget(): Promise<FuzzTarget> {
  const described = await describedModule();
  return target('module definitions', (choices) => {
    try {
      readModuleDefinition(mutateBytes(described, [described], choices));
    } catch (error) {
      if (!(error instanceof ModuleDefinitionError || error instanceof BsatnError)) throw error;
    }
  });
}

/** Null for what is refused. */
function endOrNull(read: () => number): number | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof BsatnError) return null;
    throw error;
  }
}

function target(name: string, run: (choices: Choices) => void): FuzzTarget {
  return { name, run, tidy() {}, close() {} };
}
