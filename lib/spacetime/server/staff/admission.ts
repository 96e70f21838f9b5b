// Whether the world lets this person look at the pages of staff right now: role, second factor and fresh sign-in are its business.
// For pages that read nothing else of it.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';

/** @throws WorldRefusal not_staff, needs_second_factor, needs_fresh_sign_in, untrusted_provider, not_permitted */
export async function staffAdmission(token: string): Promise<void> {
  await database().callProcedure('staff_overview', [], z.unknown(), token);
}
