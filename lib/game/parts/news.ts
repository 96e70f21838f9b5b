// What staff tell everybody, wherever one is in the world.
import { isAnnouncementTone } from '@hollowmere/world/moderation';
import type { RowOf } from '../../spacetime/row-of.ts';
import type { Announcement } from '../core/announcements.ts';
import { rowSlice } from '../feed/row-slice.ts';
import type { Slice } from '../slice.ts';
import type { Stay } from './stay.ts';

export class News {
  /** All that are kept, also those to come. */
  readonly announcements: Slice<readonly Announcement[]>;

  constructor(stay: Stay) {
    this.announcements = rowSlice(stay, {
      tables: ['announcement'],
      read: ({ announcement }) => [...announcement.iter()].map(readAnnouncement),
      before: [],
    });
  }
}

const readAnnouncement = ({ id, text, tone, startsAt, until }: RowOf<'announcement'>): Announcement => ({
  id,
  text,
  tone: isAnnouncementTone(tone) ? tone : 'info',
  startsAt: startsAt.toDate(),
  until: until?.toDate(),
});
