// What staff announce to everybody: read as nobody in particular, asked at most every few seconds, however many visitors come.
import 'server-only';
import { type AnnouncementTone, isAnnouncementTone } from '@hollowmere/world/moderation';
import { z } from 'zod';
import { cachedRead } from '../cached-read.ts';
import { database } from '../database.ts';
import { option, timestamp } from '../sats.ts';

const FRESH_SECONDS = 15;

/** The cache tag of what is announced. */
export const ANNOUNCEMENTS_TAG = 'announcements';

const row = z.object({
  id: z.number(),
  text: z.string(),
  tone: z.string(),
  starts_at: timestamp,
  until: option(timestamp),
});

export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly tone: AnnouncementTone;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
}

const read = () => database().query('SELECT * FROM announcement', row);
const policy = { key: ['announcements'], tags: [ANNOUNCEMENTS_TAG], freshSeconds: FRESH_SECONDS };

/** Those that hold at `now`, the newest first; none while the world cannot be reached: a page is a page without them. */
export async function announcementsAt(now: number): Promise<readonly Announcement[]> {
  const rows = await cachedRead(read, policy).catch(() => []);
  return rows
    .filter(({ starts_at, until }) => starts_at <= now && (until === null || now < until))
    .map(({ id, text, tone, starts_at }) => {
      // A tone of a later version is still news.
      return { id, text, tone: isAnnouncementTone(tone) ? tone : 'info', startsAt: starts_at };
    })
    .sort((a, b) => b.startsAt - a.startsAt);
}
