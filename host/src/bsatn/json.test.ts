import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlgebraicType } from './algebraic-type.ts';
import { JsonError, readJson, readJsonArguments, writeTypedJson, writeUntypedJson } from './json.ts';
import { parseJson } from './json-text.ts';
import { CONNECTION_ID, IDENTITY, SCHEDULE_AT, TIMESTAMP, UNIT_TYPE } from './special-types.ts';
import { anyTypedValue } from './testing-values.ts';
import type { BsatnValue } from './value.ts';

const option = (some: AlgebraicType): AlgebraicType => ({
  kind: 'Sum',
  variants: [
    { name: 'some', type: some },
    { name: 'none', type: UNIT_TYPE },
  ],
});
const BYTES: AlgebraicType = { kind: 'Array', element: { kind: 'U8' } };
const POINT = {
  kind: 'Product',
  elements: [
    { name: 'x', type: { kind: 'I32' } },
    { name: 'label', type: option({ kind: 'String' }) },
  ],
} as const satisfies AlgebraicType;

describe('writing', () => {
  it.each<[AlgebraicType, BsatnValue, string, string]>([
    [POINT, [1, { tag: 0, value: 'a"b' }], '{"x":1,"label":{"some":"a\\"b"}}', '[1,[0,"a\\"b"]]'],
    [POINT, [1, { tag: 1, value: [] }], '{"x":1,"label":{"none":[]}}', '[1,[1,[]]]'],
    [{ kind: 'U64' }, 18446744073709551615n, '18446744073709551615', '18446744073709551615'],
    [{ kind: 'I128' }, -(1n << 127n), `${-(1n << 127n)}`, `${-(1n << 127n)}`],
    [{ kind: 'U256' }, 0n, '"0x0"', '"0x0"'],
    [{ kind: 'I256' }, -42n, '"-0x2a"', '"-0x2a"'],
    [IDENTITY, [255n], '{"__identity__":"0xff"}', '["0xff"]'],
    [CONNECTION_ID, [12n], '{"__connection_id__":12}', '[12]'],
    [TIMESTAMP, [-5n], '{"__timestamp_micros_since_unix_epoch__":-5}', '[-5]'],
    [SCHEDULE_AT, { tag: 0, value: [9n] }, '{"Interval":{"__time_duration_micros__":9}}', '[0,[9]]'],
    [BYTES, Uint8Array.of(0, 255), '"00ff"', '"00ff"'],
    [{ kind: 'F32' }, Math.fround(0.1), '0.1', '0.1'],
    [{ kind: 'F64' }, 0.1, '0.1', '0.1'],
    [{ kind: 'F64' }, Number.NaN, 'null', 'null'],
    [{ kind: 'F64' }, Number.NEGATIVE_INFINITY, 'null', 'null'],
    [UNIT_TYPE, [], '[]', '[]'],
  ])('writes %j %s with types and without', (type, value, typed, untyped) => {
    expect(writeTypedJson([], type, value)).toBe(typed);
    expect(writeUntypedJson([], type, value)).toBe(untyped);
  });

  it('comes back from either form, whatever the type', () => {
    fc.assert(
      fc.property(anyTypedValue, ({ typespace, type, value }) => {
        const typed = writeTypedJson(typespace, type, value);
        fc.pre(!/\bnull\b/.test(typed) || !/F32|F64/.test(JSON.stringify(type)));
        expect(readJson(typespace, type, typed)).toEqual(value);
        expect(readJson(typespace, type, writeUntypedJson(typespace, type, value))).toEqual(value);
        expect(() => JSON.parse(typed)).not.toThrow();
      }),
    );
  });
});

describe('reading arguments', () => {
  it('takes them in order or by name', () => {
    const expected = [7, { tag: 0, value: 'here' }];
    expect(readJsonArguments([], POINT, '[7, {"some": "here"}]')).toEqual(expected);
    expect(readJsonArguments([], POINT, '{"label": [0, "here"], "x": 7}')).toEqual(expected);
  });

  it.each<[AlgebraicType, string, BsatnValue]>([
    [option({ kind: 'U8' }), 'null', { tag: 1, value: [] }],
    [option({ kind: 'U8' }), '{"0": 3}', { tag: 0, value: 3 }],
    [option({ kind: 'U8' }), '["none", []]', { tag: 1, value: [] }],
    [option({ kind: 'U8' }), '{"none": {}}', { tag: 1, value: [] }],
    [BYTES, '"00fF"', Uint8Array.of(0, 255)],
    [BYTES, '[0, 255]', Uint8Array.of(0, 255)],
    [IDENTITY, '["0xFF"]', [255n]],
    [IDENTITY, '{"__identity__": "0xff"}', [255n]],
    [{ kind: 'U64' }, '18446744073709551615', 18446744073709551615n],
    [{ kind: 'F64' }, '1e3', 1000],
    [{ kind: 'F64' }, '-0.0', -0],
    [{ kind: 'String' }, '"\\u00e9\\n"', 'é\n'],
  ])('reads %j from %s', (type, text, value) => {
    expect(readJson([], type, text)).toEqual(value);
  });

  it.each<[AlgebraicType, string, string]>([
    [POINT, '[1]', 'expected 2 values, got an array of 1'],
    [POINT, '{"x": 1}', 'the field "label" is missing'],
    [POINT, '{"x": 1, "label": null, "y": 2}', 'there is no field "y"'],
    [POINT, '["1", null]', '[0]: expected a whole number (I32), got "1"'],
    [POINT, '{"x": 2147483648, "label": null}', '.x: expected a number within I32, got 2147483648'],
    [POINT, '[1, {"some": 2}]', '[1].some: expected a string, got 2'],
    [POINT, '[1, {"maybe": 2}]', '[1]: there is no variant "maybe" among some, none'],
    [POINT, '[1, {"some": "a", "none": []}]', '[1]: expected a variant'],
    [POINT, '[1, [2, []]]', '[1]: there is no variant "2"'],
    [{ kind: 'U8' }, '1.0', 'expected a whole number'],
    [{ kind: 'U8' }, '-1', 'expected a number within U8'],
    [{ kind: 'U256' }, '5', 'expected hex digits led by "0x"'],
    [IDENTITY, '"0xff"', 'expected an array or an object'],
    [BYTES, '"0"', 'expected pairs of hex digits'],
    [BYTES, '[256]', '[0]: expected a number within U8'],
    [{ kind: 'F64' }, 'null', 'expected a number, got null'],
    [{ kind: 'Bool' }, '1', 'expected true or false'],
    [{ kind: 'String' }, '["a"]', 'expected a string, got an array of 1'],
  ])('refuses %j from %s and says where', (type, text, message) => {
    expect(() => readJson([], type, text)).toThrow(JsonError);
    expect(() => readJson([], type, text)).toThrow(message);
  });
});

describe('the text itself', () => {
  it('means what JSON.parse says, for any JSON', () => {
    const plain = (node: unknown): unknown => {
      if (node instanceof Map) return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)]));
      if (Array.isArray(node)) return node.map(plain);
      return node instanceof Object && 'text' in node ? Number(node.text) : node;
    };
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        fc.pre(!text.includes('"__proto__"'));
        expect(plain(parseJson(text))).toEqual(JSON.parse(text));
        expect(plain(parseJson(` ${JSON.stringify(JSON.parse(text), null, 2)}\n`))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    '',
    '[1,]',
    '{"a" 1}',
    '{"a":1,}',
    '01',
    '1.',
    '.5',
    'nul',
    '"a\nb"',
    '"\\x"',
    '[1] 2',
    "'a'",
    '{a:1}',
    '+1',
  ])('is refused where JSON.parse refuses it: %s', (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(() => parseJson(text)).toThrow(JsonError);
  });

  it('is refused when a key is given twice, or when it is nested without end', () => {
    expect(() => parseJson('{"a":1,"a":2}')).toThrow('the key "a" is given twice');
    expect(() => parseJson('['.repeat(100_000))).toThrow('nested more than');
  });
});
