// What staff have to say to everybody, at the top of every page; each can be put aside, with or without script.
import { cookies } from 'next/headers';
import { DISMISSED_COOKIE, readDismissed } from '#lib/announcements/dismissed.ts';
import { announcementsAt } from '#lib/spacetime/server/reads/announcements.ts';
import { AnnouncementText, announcementLooks } from './announcement-text.tsx';

interface AnnouncementBannerProps {
  readonly dismiss: (data: FormData) => Promise<void>;
}

export async function AnnouncementBanner({ dismiss }: AnnouncementBannerProps) {
  const dismissed = readDismissed((await cookies()).get(DISMISSED_COOKIE)?.value);
  const announcements = (await announcementsAt(Date.now())).filter(({ id }) => !dismissed.includes(id));
  if (announcements.length === 0) return null;
  return (
    <aside aria-label="Announcements" className="border-line border-b-[3px]">
      {announcements.map(({ id, text, tone }) => (
        <div key={id} className={announcementLooks[tone].ground}>
          <div className="page-width flex items-center gap-4 py-2">
            <AnnouncementText tone={tone} text={text} />
            <form action={dismiss}>
              <input type="hidden" name="id" value={id} />
              <button
                type="submit"
                aria-label={`Put this announcement aside: ${text.slice(0, 60)}`}
                className="grid size-9 place-items-center hover:text-accent"
              >
                <svg
                  aria-hidden="true"
                  viewBox="0 0 7 7"
                  className="size-4"
                  shapeRendering="crispEdges"
                  fill="currentColor"
                >
                  <path d="M0 0h2v1h1v1h1V1h1V0h2v2H6v1H5v1h1v1h1v2H5V6H4V5H3v1H2v1H0V5h1V4h1V3H1V2H0z" />
                </svg>
              </button>
            </form>
          </div>
        </div>
      ))}
    </aside>
  );
}
