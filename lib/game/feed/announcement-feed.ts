// The announcements of one connection, wherever one is in the world. They end with it.
import { isAnnouncementTone } from '@hollowmere/world/moderation';
import { type DbConnection, tables } from '../../spacetime/bindings/index.ts';
import type { Announcement } from '../core/announcements.ts';

export class AnnouncementFeed {
  readonly connection: DbConnection;
  readonly #stop: () => void;
  #isClosed = false;

  /** `came` is called with all of them at first, and after each change. */
  constructor(connection: DbConnection, came: (announcements: readonly Announcement[]) => void) {
    this.connection = connection;
    const { announcement } = connection.db;
    let isDue = false;
    const tell = () => {
      if (isDue) return;
      isDue = true;
      // All rows of one message first.
      queueMicrotask(() => {
        isDue = false;
        if (!this.#isClosed) came([...announcement.iter()].map(readAnnouncement));
      });
    };
    announcement.onInsert(tell);
    announcement.onUpdate(tell);
    announcement.onDelete(tell);
    // The game is played as well without: a subscription that fails only leaves the news out.
    const handle = connection.subscriptionBuilder().onApplied(tell).subscribe([tables.announcement]);
    this.#stop = () => {
      announcement.removeOnInsert(tell);
      announcement.removeOnUpdate(tell);
      announcement.removeOnDelete(tell);
      if (!handle.isEnded()) handle.unsubscribe();
    };
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stop();
  }
}

type Row = ReturnType<DbConnection['db']['announcement']['iter']> extends Iterable<infer Row> ? Row : never;

const readAnnouncement = ({ id, text, tone, startsAt, until }: Row): Announcement => ({
  id,
  text,
  tone: isAnnouncementTone(tone) ? tone : 'info',
  startsAt: startsAt.toDate(),
  until: until?.toDate(),
});
