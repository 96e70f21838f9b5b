// Writes lists of encoded rows as the protocol has them: a hint about where rows begin, and their bytes in one piece.
import type { BsatnWriter } from '../bsatn/writer.ts';

const FIXED_SIZE = 0;
const ROW_OFFSETS = 1;
const MAX_FIXED_SIZE = 0xffff;

/** Appends a `BsatnRowList`. Rows of one length get the short hint; an empty list and rows without bytes the long one. */
export function writeRowList(writer: BsatnWriter, rows: readonly Uint8Array[]): void {
  const size = commonSize(rows);
  if (size === null) writeOffsets(writer, rows);
  else {
    writer.u8(FIXED_SIZE);
    writer.u16(size);
    writer.u32(size * rows.length);
  }
  for (const row of rows) writer.raw(row);
}

function commonSize(rows: readonly Uint8Array[]): number | null {
  const size = rows[0]?.length ?? 0;
  if (size === 0 || size > MAX_FIXED_SIZE) return null;
  for (const row of rows) if (row.length !== size) return null;
  return size;
}

function writeOffsets(writer: BsatnWriter, rows: readonly Uint8Array[]): void {
  writer.u8(ROW_OFFSETS);
  writer.u32(rows.length);
  let offset = 0;
  for (const row of rows) {
    writer.u64(BigInt(offset));
    offset += row.length;
  }
  writer.u32(offset);
}
