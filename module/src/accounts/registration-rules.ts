// What the world asks of those who come, before they have told it anything.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';

const RegistrationRules = t.object('RegistrationRules', {
  /** Which version of the terms of use is to be accepted. */
  termsVersion: t.u32(),
  /** In years; 0 when nobody is asked. */
  minimumAge: t.u32(),
  isOpen: t.bool(),
  /** Whether one may play without an account. */
  guestsOpen: t.bool(),
});

export const registrationRules = hollowmere.procedure(RegistrationRules, (ctx) => {
  const { termsVersion, minimumAge, registrationOpen, guestsOpen } = ctx.withTx((tx) => settingsOf(tx));
  return { termsVersion, minimumAge, isOpen: registrationOpen, guestsOpen };
});
