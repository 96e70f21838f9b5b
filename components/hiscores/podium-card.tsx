// The best of a board, on the way to the whole of it.
import type { Board } from '@hollowmere/world/hiscores';
import { Card } from '#components/ui/card.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { HiscoreRow } from '#lib/spacetime/server/reads/hiscores.ts';
import { BoardValue } from './board-value.tsx';
import { HeroName } from './hero-name.tsx';
import { PlaceMedal } from './place-medal.tsx';

interface PodiumCardProps {
  readonly board: Board;
  readonly best: readonly HiscoreRow[];
}

export function PodiumCard({ board, best }: PodiumCardProps) {
  return (
    <Card className="grid content-start gap-4">
      <div>
        <h2 className="text-2xl">
          <TextLink href={`/hiscores/${board.board}`} prefetch={false} className="text-accent hover:text-accent-strong">
            {board.title}
          </TextLink>
        </h2>
        <p className="text-muted text-sm">{board.about}</p>
      </div>
      {best.length === 0 ? (
        <p className="text-muted">Nobody yet. The first place is free.</p>
      ) : (
        <ol className="grid gap-2">
          {best.map((row) => (
            <li key={row.name} className="flex items-center gap-3">
              <PlaceMedal place={row.place} />
              <span className="min-w-0 flex-1">
                <HeroName {...row} />
              </span>
              <span className="font-semibold tabular-nums">
                <BoardValue unit={board.unit} value={row.value} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
