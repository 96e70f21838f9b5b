// How a reducer says no: with a code from the table shared with the client. Throwing rolls everything back.
import { type ErrorCode, formatError } from '@hollowmere/world/errors';
import { SenderError } from 'spacetimedb/server';

export function refuse(code: ErrorCode): never {
  throw new SenderError(formatError(code));
}
