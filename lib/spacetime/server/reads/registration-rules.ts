// What the world asks of those who come. The same for everybody, and changed seldom.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { product } from '../sats.ts';

const schema = product({
  /** Of the terms that count now. */
  termsVersion: z.number(),
  /** In years; 0 when nobody is asked. */
  minimumAge: z.number(),
  isOpen: z.boolean(),
  /** Whether one may play without an account. */
  guestsOpen: z.boolean(),
});

export type RegistrationRules = z.infer<typeof schema>;

/** @throws AppError world_unreachable */
export function registrationRules(): Promise<RegistrationRules> {
  return database().callProcedure('registration_rules', [], schema);
}
