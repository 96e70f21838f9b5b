import { expect, it } from 'vitest';
import type { AlgebraicType, Member, ScalarKind } from '../bsatn/algebraic-type.ts';
import { CONNECTION_ID, IDENTITY, SCHEDULE_AT, TIMESTAMP, UNIT_TYPE } from '../bsatn/special-types.ts';
import { type JsonValue, valueText } from './value-text.ts';

const scalar = (kind: ScalarKind): AlgebraicType => ({ kind });
const product = (...elements: Member[]): AlgebraicType => ({ kind: 'Product', elements });
const sum = (...variants: Member[]): AlgebraicType => ({ kind: 'Sum', variants });
const arrayOf = (element: AlgebraicType): AlgebraicType => ({ kind: 'Array', element });
const named = (name: string | null, type: AlgebraicType): Member => ({ name, type });
const option = (type: AlgebraicType) => sum(named('some', type), named('none', UNIT_TYPE));
const DURATION = product(named('__time_duration_micros__', scalar('I64')));
const UUID = product(named('__uuid__', scalar('U128')));

it.each<[string, AlgebraicType, JsonValue, string]>([
  ['a number', scalar('F32'), 594806.56, '594806.56'],
  ['a number beyond 53 bits', scalar('U64'), 18446744073709551615n, '18446744073709551615'],
  ['256 bits', scalar('U256'), '0x2a', '42'],
  ['256 bits with a sign', scalar('I256'), '-0x2a', '-42'],
  ['a text', scalar('String'), 'This is "it"', '"This is \\"it\\""'],
  ['bytes', arrayOf(scalar('U8')), '01020304', '0x01020304'],
  ['a list', arrayOf(scalar('I8')), [1, -2], '[1, -2]'],
  [
    'fields with names',
    product(named('x', scalar('I8')), named('ok', scalar('Bool'))),
    [1, true],
    '(x = 1, ok = true)',
  ],
  ['fields without names', product(named(null, scalar('I8'))), [5], '(0 = 5)'],
  ['what is there', option(scalar('Bool')), [0, true], '(some = true)'],
  ['what is not there', option(scalar('Bool')), [1, []], '(none = ())'],
  ['an identity', IDENTITY, ['0x1'], `0x${'0'.repeat(63)}1`],
  ['a connection', CONNECTION_ID, [255], `0x${'0'.repeat(30)}ff`],
  ['a uuid', UUID, [1], '"00000000-0000-0000-0000-000000000001"'],
  ['the beginning of time', TIMESTAMP, [0], '1970-01-01T00:00:00+00:00'],
  ['a moment', TIMESTAMP, [1744127266935402n], '2025-04-08T15:47:46.935402+00:00'],
  ['a moment before', TIMESTAMP, [-1], '1969-12-31T23:59:59.999999+00:00'],
  ['a moment that no calendar has', TIMESTAMP, [9223372036854775807n], '9223372036854775807 µs'],
  ['how long', DURATION, [1500000], '+1.500000'],
  ['how long ago', DURATION, [-1], '-0.000001'],
  ['when', SCHEDULE_AT, [0, [5000000]], '(Interval = +5.000000)'],
  ['a list of a type that holds itself', arrayOf({ kind: 'Ref', ref: 0 }), [[1, []]], '[(1, ())]'],
])('prints %s', (_what, type, value, text) => {
  expect(valueText(type, value)).toBe(text);
});
