import { expect, it } from 'vitest';
import { BsatnError } from './error.ts';
import { BsatnReader } from './reader.ts';
import { BsatnWriter } from './writer.ts';

it('grows in the middle of any write', () => {
  const writer = new BsatnWriter(1);
  writer.u8(1);
  writer.u16(2);
  writer.raw(Uint8Array.of(3, 4, 5, 6));
  writer.run(Uint8Array.of(6, 7, 8, 9, 10), 1, 4);
  writer.string('ten');
  writer.bool(true);
  const reader = new BsatnReader(writer.finish());
  expect([reader.u8(), reader.u16(), [...reader.raw(7)], reader.string(), reader.bool()]).toEqual([
    1,
    2,
    [3, 4, 5, 6, 7, 8, 9],
    'ten',
    true,
  ]);
  reader.expectEnd();
});

it('reads every integer it wrote, at the ends of its range', () => {
  const writer = new BsatnWriter();
  writer.i8(-128);
  writer.i16(-32768);
  writer.i32(-(2 ** 31));
  writer.u32(2 ** 32 - 1);
  writer.i64(-(1n << 63n));
  writer.u64((1n << 64n) - 1n);
  writer.i128(-(1n << 127n));
  writer.u128((1n << 128n) - 1n);
  writer.i256(-(1n << 255n));
  writer.u256((1n << 256n) - 1n);
  const reader = new BsatnReader(writer.written());
  expect([reader.i8(), reader.i16(), reader.i32(), reader.u32()]).toEqual([-128, -32768, -(2 ** 31), 2 ** 32 - 1]);
  expect([reader.i64(), reader.u64()]).toEqual([-(1n << 63n), (1n << 64n) - 1n]);
  expect([reader.i128(), reader.u128()]).toEqual([-(1n << 127n), (1n << 128n) - 1n]);
  expect([reader.i256(), reader.u256()]).toEqual([-(1n << 255n), (1n << 256n) - 1n]);
});

it('replaces lone surrogates, as the web does', () => {
  const writer = new BsatnWriter();
  writer.string('a\ud800');
  expect(new BsatnReader(writer.finish()).string()).toBe('a�');
});

it('fills in a count afterwards', () => {
  const writer = new BsatnWriter();
  writer.u32(0);
  writer.u8(9);
  writer.patchU32(0, 1);
  const reader = new BsatnReader(writer.finish());
  expect(reader.array(() => reader.u8())).toEqual([9]);
  expect(() => writer.patchU32(2, 1)).toThrow(BsatnError);
});

it('gives bytes that later writes do not touch', () => {
  const writer = new BsatnWriter();
  writer.u8(1);
  const first = writer.finish();
  writer.clear();
  writer.u8(2);
  expect([...first, ...writer.finish()]).toEqual([1, 2]);
});

it('does not read past the end, nor accept bytes left over', () => {
  expect(() => new BsatnReader(Uint8Array.of(1)).u16()).toThrow('byte 1');
  expect(() => new BsatnReader(Uint8Array.of(1)).expectEnd()).toThrow('left over');
});
