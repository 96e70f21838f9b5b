// What the form of registration has to ask.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';

const RegistrationRules = t.object('RegistrationRules', {
  /** Which version of the terms of use is to be accepted. */
  termsVersion: t.u32(),
  /** In years; 0 when nobody is asked. */
  minimumAge: t.u32(),
  isOpen: t.bool(),
});

export const registrationRules = hollowmere.procedure(RegistrationRules, (ctx) => {
  const { termsVersion, minimumAge, registrationOpen } = ctx.withTx((tx) => settingsOf(tx));
  return { termsVersion, minimumAge, isOpen: registrationOpen };
});
