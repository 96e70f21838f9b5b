// A server message that many connections may receive. The socket room keeps the finished frame here, so that it, too, is
// made once.

export class SharedMessage {
  /** Without the frame's compression tag. */
  readonly bytes: Uint8Array;
  frame: Uint8Array | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}
