// Everything that falls due, by the schedule that does it.
import { idleGuestDuty } from '../accounts/idle-guests.ts';
import { bequestDuty } from '../chat/bequests.ts';
import { castDuty } from '../combat/casts.ts';
import { effectDuty } from '../combat/effects.ts';
import { impactDuty } from '../combat/impacts.ts';
import { thoughtDuty } from '../creatures/think.ts';
import { purgeDuty } from '../deletion/purge.ts';
import { fixtureDuty } from '../fixtures/change-fixture.ts';
import { hiscoreDuty } from '../hiscores/refresh-hiscores.ts';
import { groundDuty } from '../items/ground.ts';
import { restrictionDuty } from '../moderation/reckon-restriction.ts';
import { walkDuty } from '../movement/walk-duty.ts';
import { keepDuty } from '../presence/keep-duty.ts';
import { leavingDuty } from '../presence/leaving-duty.ts';
import { mealDuty } from '../use-items/meals.ts';
import type { Duty } from './duty.ts';

/** Of `pulse`. */
export const pulseDuties: readonly Duty[] = [impactDuty, castDuty, effectDuty, thoughtDuty];

/** Of `sweep`. */
export const sweepDuties: readonly Duty[] = [
  walkDuty,
  leavingDuty,
  keepDuty,
  restrictionDuty,
  mealDuty,
  groundDuty,
  fixtureDuty,
  hiscoreDuty,
  idleGuestDuty,
  purgeDuty,
  bequestDuty,
];

export const duties: readonly Duty[] = [...pulseDuties, ...sweepDuties];
