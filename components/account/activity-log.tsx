'use client';
// What happened to an account, day by day as the reader counts days, newest first.
import { useManner } from '#components/ui/manner.tsx';
import { ClockTime } from '#components/ui/moment.tsx';
import { countryName } from '#lib/words/country.ts';
import { calendarDate } from '#lib/words/relative-time.ts';

interface Activity {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sentence: string;
  readonly client: string;
  /** ISO 3166; empty where nobody told. */
  readonly country: string;
}

export function ActivityLog({ activities }: { readonly activities: readonly Activity[] }) {
  const manner = useManner();
  const days = Map.groupBy(activities, ({ at }) => calendarDate(at, manner));
  return (
    <div className="grid gap-6">
      {[...days].map(([day, entries]) => (
        <section key={day} className="grid gap-2">
          <h3 className="font-semibold font-text text-muted">{day}</h3>
          <ol className="grid gap-px bg-line">
            {entries.map(({ id, at, sentence, client, country }) => (
              <li key={id} className="grid gap-x-4 bg-raised px-4 py-2 sm:grid-cols-[5rem_1fr]">
                <span className="text-muted tabular-nums">
                  <ClockTime at={at} />
                </span>
                <span>
                  {sentence}
                  {(client || country) && (
                    <span className="block text-muted text-sm">
                      {[client, countryName(country, manner.language)].filter(Boolean).join(', ')}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
