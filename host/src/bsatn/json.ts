// SATS-JSON: how values look in HTTP bodies.
export { readJson, readJsonArguments } from './json-reader.ts';
export { JsonError, type JsonNode, JsonNumber, type JsonObject, parseJson, writeJson } from './json-text.ts';
export { writeTypedJson, writeUntypedJson } from './json-writer.ts';
