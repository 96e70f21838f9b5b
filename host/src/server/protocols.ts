// The subprotocols this server speaks, in the order it prefers them: both have the same messages, v3 puts many in a frame.

export type Protocol = 'v3.bsatn.spacetimedb' | 'v2.bsatn.spacetimedb';

const PREFERRED: readonly Protocol[] = ['v3.bsatn.spacetimedb', 'v2.bsatn.spacetimedb'];

/** The protocol to speak with a client that offers these (the value of `Sec-WebSocket-Protocol`), or null. */
export function chooseProtocol(offered: string | undefined): Protocol | null {
  const names = new Set((offered ?? '').split(',').map((name) => name.trim()));
  return PREFERRED.find((protocol) => names.has(protocol)) ?? null;
}

/** The client said what nobody may say; it is closed with the reason. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}
