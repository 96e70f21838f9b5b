// Whether a username is free. Not cached: the answer is short-lived, and the questions are as many as people can type.
import 'server-only';
import { type ErrorCode, isErrorCode } from '@hollowmere/world/errors';
import { z } from 'zod';
import { database } from '../database.ts';

const schema = z.string().transform((code): ErrorCode | null => {
  if (code === '') return null;
  return isErrorCode(code) ? code : 'unknown';
});

/** Null when the name is free for whoever asks, else why not: a name one gave up is kept for oneself. @throws AppError world_unreachable */
export function usernameAvailability(username: string, token: string): Promise<ErrorCode | null> {
  return database().callProcedure('username_available', [username], schema, token);
}
