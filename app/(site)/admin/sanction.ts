// Sanctioning, as the page of a person and the queue of reports offer it.
import 'server-only';
import { sanctionTitle } from '@hollowmere/world/moderation';
import { type ActOutcome, outcomeOf } from '#lib/forms/staff/act-state.ts';
import { durationLabel } from '#lib/forms/staff/duration.ts';
import type { SanctionForm } from '#lib/forms/staff/sanction.ts';
import { sanctionUser } from '#lib/spacetime/server/staff/sanction.ts';

export async function sanction(form: SanctionForm, token: string): Promise<ActOutcome> {
  const auditId = await sanctionUser(form, token);
  return outcomeOf('sanction', auditId, `${sanctionTitle(form.kind)} for ${form.who}${lasting(form)}.`);
}

function lasting({ kind, minutes }: SanctionForm): string {
  if (kind === 'warn') return '';
  return minutes === 0 ? ', until it is lifted' : `, for ${durationLabel(minutes)}`;
}
