// Builds whole WebSocket frames of the server: header, compression tag (always "none") and messages in one piece, so that
// a frame for many connections is built once and costs each of them one write.

const BINARY_FINAL = 0x82;
const UNCOMPRESSED = 0;

/** One frame around these messages, one after the other. */
export function frameOf(messages: readonly Uint8Array[]): Uint8Array {
  let payload = 1;
  for (const message of messages) payload += message.length;
  const headerSize = payload < 126 ? 2 : payload < 0x1_0000 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerSize + payload);
  writeHeader(frame, payload);
  frame[headerSize] = UNCOMPRESSED;
  let at = headerSize + 1;
  for (const message of messages) {
    frame.set(message, at);
    at += message.length;
  }
  return frame;
}

function writeHeader(frame: Buffer, payload: number): void {
  frame[0] = BINARY_FINAL;
  if (payload < 126) frame[1] = payload;
  else if (payload < 0x1_0000) {
    frame[1] = 126;
    frame.writeUInt16BE(payload, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(payload), 2);
  }
}
