// What a character has done so far, and where that puts it among all others.
import { boardOf } from '@hollowmere/world/hiscores';
import { Trophy } from 'lucide-react';
import { Fact, Facts } from '#components/account/facts.tsx';
import { Amount, Duration } from '#components/ui/amount.tsx';
import { Card } from '#components/ui/card.tsx';
import { CalendarDay, Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { type OwnCharacter, wasPlayed } from './own-character.ts';

interface Statistics {
  readonly playSeconds: number;
  readonly visits: number;
  readonly linesSaid: number;
  readonly doorsMoved: number;
}

interface CharacterRecordProps {
  readonly character: OwnCharacter;
  /** Null for one that was never played. */
  readonly statistics: Statistics | null;
  readonly places: readonly { readonly board: string; readonly place: number; readonly total: number }[];
  readonly now: number;
}

const NOTHING_YET: Statistics = { playSeconds: 0, visits: 0, linesSaid: 0, doorsMoved: 0 };

export function CharacterRecord({ character, statistics, places, now }: CharacterRecordProps) {
  const { playSeconds, visits, linesSaid, doorsMoved } = statistics ?? NOTHING_YET;
  return (
    <Card className="grid content-start gap-5">
      <h2 className="text-2xl">Record</h2>
      <Facts>
        <Fact label="Time played">
          <Duration seconds={playSeconds} />
        </Fact>
        <Fact label="Visits to the world">
          <Amount value={visits} />
        </Fact>
        <Fact label="Lines said">
          <Amount value={linesSaid} />
        </Fact>
        <Fact label="Gates moved">
          <Amount value={doorsMoved} />
        </Fact>
        <Fact label="Made">
          <CalendarDay at={character.createdAt} />
        </Fact>
        <Fact label="Last played">
          {wasPlayed(character) ? <Moment at={character.lastPlayed} now={now} /> : 'never yet'}
        </Fact>
      </Facts>
      <section className="grid gap-2" aria-labelledby="places-title">
        <h3 id="places-title" className="font-semibold font-text">
          On the hiscores
        </h3>
        {places.length === 0 ? (
          <p className="text-muted">No place yet. They are counted every minute; hidden profiles have none.</p>
        ) : (
          <ul className="flex flex-wrap gap-2">
            {places.map(({ board, place, total }) => (
              <li key={board}>
                <TextLink
                  href={`/hiscores?board=${board}`}
                  className="flex items-center gap-2 bg-raised px-3 py-2 hover:text-accent"
                >
                  <Trophy aria-hidden className="size-4 text-accent" />
                  <span>
                    {boardOf(board)?.title ?? board}:{' '}
                    <strong>
                      <Amount value={place} />
                    </strong>{' '}
                    <span className="text-muted">
                      of <Amount value={total} />
                    </span>
                  </span>
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Card>
  );
}
