import { expect, it } from 'vitest';
import { toCamelCase, toPascalCase, toSnakeCase, wordsOf } from './names.ts';

it.each([
  ['sendMessage', 'send_message'],
  ['HTTPServer', 'http_server'],
  ['player2', 'player_2'],
  ['player2Name', 'player_2_name'],
  ['vec3', 'vec_3'],
  ['add_u8', 'add_u_8'],
  ['Player1Id', 'player_1_id'],
  ['currentLevel2', 'current_level_2'],
  ['already_snake', 'already_snake'],
  ['kebab-case', 'kebab_case'],
  ['with space', 'with_space'],
  ['SCREAMING_CASE', 'screaming_case'],
  ['X', 'x'],
  ['aB', 'a_b'],
  ['ABC', 'abc'],
  ['ABc', 'a_bc'],
  ['A1B', 'a_1_b'],
  ['__hidden__', 'hidden'],
  ['größeÄnderung', 'größe_änderung'],
  ['2fast', '2_fast'],
])('writes %s as %s', (name, expected) => {
  expect(toSnakeCase(name)).toBe(expected);
});

it.each([
  ['send_message', 'sendMessage', 'SendMessage'],
  ['HTTPServer', 'httpServer', 'HttpServer'],
  ['signed_out', 'signedOut', 'SignedOut'],
  ['Tall', 'tall', 'Tall'],
  ['level2_up', 'level2Up', 'Level2Up'],
])('writes %s as %s for variants and %s for types', (name, camel, pascal) => {
  expect(toCamelCase(name)).toBe(camel);
  expect(toPascalCase(name)).toBe(pascal);
});

it('does not change what is snake case already', () => {
  for (const name of ['player_2_name', 'http_server', 'a']) expect(toSnakeCase(name)).toBe(name);
});

it('finds no words in a name of delimiters', () => {
  expect(wordsOf('_-_')).toEqual([]);
});
