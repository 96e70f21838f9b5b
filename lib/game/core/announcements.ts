// What staff say to everybody: which announcements are of this moment, and when that changes.
import type { AnnouncementTone } from '@hollowmere/world/moderation';

export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly tone: AnnouncementTone;
  readonly startsAt: Date;
  /** Nothing: until it is withdrawn. */
  readonly until: Date | undefined;
}

/** Those that have begun and are not over, the newest first. `now` in milliseconds since 1970. */
export function currentAnnouncements(all: readonly Announcement[], now: number): readonly Announcement[] {
  return all.filter((one) => isCurrent(one, now)).sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
}

/** When the next one begins or ends by itself; nothing: never. */
export function nextChange(all: readonly Announcement[], now: number): number | undefined {
  const moments = all.flatMap(({ startsAt, until }) => [startsAt.getTime(), until?.getTime() ?? 0]);
  const coming = moments.filter((moment) => moment > now);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}

const isCurrent = ({ startsAt, until }: Announcement, now: number): boolean =>
  startsAt.getTime() <= now && (until === undefined || now < until.getTime());
