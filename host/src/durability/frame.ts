// A frame is one group commit on disk: magic, payload length, CRC-32 of the payload, payload (records back to back).
// A frame is written only after the one before it is durable, so at most the last frame of a log can be torn.
import { crc32 } from 'node:zlib';

const MAGIC = 0x4d4c4f48; // "HOLM"
export const FRAME_HEADER_SIZE = 12;

/** Fills in the twelve header bytes that stand in front of the payload. */
export function writeFrameHeader(frame: Uint8Array): void {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const payload = frame.subarray(FRAME_HEADER_SIZE);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, payload.length, true);
  view.setUint32(8, crc32(payload), true);
}

/** What the frame takes whose header this is, the header included. */
export function frameSize(header: Uint8Array): number {
  if (header.length < FRAME_HEADER_SIZE) return FRAME_HEADER_SIZE;
  return FRAME_HEADER_SIZE + new DataView(header.buffer, header.byteOffset).getUint32(4, true);
}

/** The payload of the frame that starts at `offset`, or null where no intact frame stands there. */
export function frameAt(bytes: Uint8Array, offset: number): Uint8Array | null {
  if (offset + FRAME_HEADER_SIZE > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
  if (view.getUint32(0, true) !== MAGIC) return null;
  const start = offset + FRAME_HEADER_SIZE;
  const end = start + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const payload = bytes.subarray(start, end);
  return crc32(payload) === view.getUint32(8, true) ? payload : null;
}

/** Whether an intact frame stands anywhere behind `offset`: then what is broken there is damage, not a torn tail. */
export function hasIntactFrameBehind(bytes: Uint8Array, offset: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(MAGIC);
  for (let at = buffer.indexOf(mark, offset + 1); at !== -1; at = buffer.indexOf(mark, at + 1)) {
    if (frameAt(bytes, at) !== null) return true;
  }
  return false;
}
