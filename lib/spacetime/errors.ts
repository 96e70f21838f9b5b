// Everything that can go wrong between this client and SpacetimeDB, as one family with codes. The boundary is here:
// what the SDK throws is translated once, by `toSpacetimeError`, and nothing above sees another kind.
import { parseError } from '@hollowmere/world/errors';

export type SpacetimeErrorCode =
  /** The connection went away before the answer came: it may or may not have happened. */
  | 'connection_lost'
  /** There is no connection now: it has not happened. */
  | 'not_connected'
  /** The module said no; `refusal` is its own code. */
  | 'refused'
  /** The server failed; it has been rolled back. */
  | 'server_failed'
  /** The server could not be reached, or did not answer in time. */
  | 'unreachable'
  /** The website did not hand out a game token. */
  | 'no_token'
  /** SpacetimeDB does not accept the token. */
  | 'token_rejected'
  /** A subscription was not accepted. */
  | 'subscription_failed';

export class SpacetimeError extends Error {
  readonly code: SpacetimeErrorCode;

  constructor(code: SpacetimeErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'SpacetimeError';
    this.code = code;
  }
}

/** A call whose connection died under it. It is never repeated by itself: nobody knows whether it was carried out. */
export class ConnectionLost extends SpacetimeError {
  constructor(options?: ErrorOptions) {
    super('connection_lost', 'The connection was lost.', options);
    this.name = 'ConnectionLost';
  }
}

/** The module's own refusal: a stable code and a sentence for the person. */
export class Refusal extends SpacetimeError {
  readonly refusal: string;

  constructor(refusal: string, sentence: string, options?: ErrorOptions) {
    super('refused', sentence, options);
    this.name = 'Refusal';
    this.refusal = refusal;
  }
}

/** Translates what a call through the SDK threw. */
export function toSpacetimeError(error: unknown): SpacetimeError {
  if (error instanceof SpacetimeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'SenderError') {
    const { code, sentence } = parseError(message);
    return new Refusal(code, sentence, { cause: error });
  }
  return new SpacetimeError('server_failed', 'Something went wrong on the server. Please try again.', { cause: error });
}
