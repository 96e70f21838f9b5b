// Rows of the plaza's `position` table, for tests that look at bytes.
import { BsatnReader } from '../../bsatn/reader.ts';
import type { BsatnWriter } from '../../bsatn/writer.ts';

export interface Position {
  readonly entity: number;
  readonly chunk: number;
  readonly x: number;
  readonly label: string;
}

export function readPosition(row: Uint8Array): Position {
  const reader = new BsatnReader(row);
  const position = { entity: reader.u32(), chunk: reader.u32(), x: reader.i32(), label: reader.string() };
  reader.expectEnd();
  return position;
}

export const readPositions = (rows: readonly Uint8Array[]): Position[] => rows.map(readPosition);

export const appear = (chunk: number, label: string) => (args: BsatnWriter) => {
  args.u32(chunk);
  args.i32(0);
  args.string(label);
};

export const move = (entity: number, chunk: number, x: number) => (args: BsatnWriter) => {
  args.u32(entity);
  args.u32(chunk);
  args.i32(x);
};

export const vanish = (entity: number) => (args: BsatnWriter) => args.u32(entity);

export const say = (chunk: number, text: string) => (args: BsatnWriter) => {
  args.u32(chunk);
  args.string(text);
};
