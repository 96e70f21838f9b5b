// HTTP methods as BSATN: the usual ones by number, any other by name.
import { BsatnError } from '../bsatn/error.ts';
import type { BsatnReader } from '../bsatn/reader.ts';
import type { BsatnWriter } from '../bsatn/writer.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];
const EXTENSION = METHODS.length;

/** The method's name, upper case unless it is an unusual one. */
export function readHttpMethod(reader: BsatnReader): string {
  const tag = reader.u8();
  if (tag === EXTENSION) return reader.string();
  const method = METHODS[tag];
  if (method === undefined) throw new BsatnError(`there is no HTTP method ${tag}`);
  return method;
}

export function writeHttpMethod(writer: BsatnWriter, method: string): void {
  const tag = METHODS.indexOf(method);
  if (tag !== -1) {
    writer.u8(tag);
    return;
  }
  writer.u8(EXTENSION);
  writer.string(method);
}

export function isUsualMethod(method: string): boolean {
  return METHODS.includes(method);
}
