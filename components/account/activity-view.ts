// An entry of the activity log as pages show it: in a sentence, with the provider by the name people know.
import { activitySentence } from '@hollowmere/world/activity';
import { providerOf } from '#lib/auth/providers.ts';
import type { OwnActivity } from '#lib/spacetime/server/reads/own-activity.ts';

/** Kinds whose detail is the short name of a provider. */
const ABOUT_PROVIDERS: readonly string[] = ['signed_in', 'login_linked', 'login_unlinked'];

export function activityView({ kind, detail, ...activity }: OwnActivity) {
  const words = ABOUT_PROVIDERS.includes(kind) ? (providerOf(detail)?.name ?? detail) : detail;
  return { ...activity, sentence: activitySentence(kind, words) };
}
