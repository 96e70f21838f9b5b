// A page of a board.
import type { Board } from '@hollowmere/world/hiscores';
import { clsx } from 'clsx';
import type { HiscoreRow } from '#lib/spacetime/server/reads/hiscores.ts';
import { BoardValue, unitTitles } from './board-value.tsx';
import { HeroName } from './hero-name.tsx';
import { placeAnchor } from './place-anchor.ts';
import { PlaceMedal } from './place-medal.tsx';

interface BoardTableProps {
  readonly board: Board;
  readonly rows: readonly HiscoreRow[];
  /** Names of characters of whoever looks: their lines are marked. */
  readonly own: readonly string[];
}

export function BoardTable({ board, rows, own }: BoardTableProps) {
  return (
    <div className="@container">
      <table className="pixel-frame m-[3px] w-[calc(100%-6px)] table-fixed border-collapse bg-surface">
        <caption className="sr-only">{board.title}</caption>
        <thead className="bg-raised text-left text-sm">
          <tr>
            <th scope="col" className="w-14 px-2 py-2 text-center font-semibold sm:w-18">
              Place
            </th>
            <th scope="col" className="px-1 py-2 font-semibold sm:px-3">
              Character
            </th>
            <th scope="col" className="w-20 px-3 py-2 text-right font-semibold sm:w-36 sm:px-5">
              {unitTitles[board.unit]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.place}:${row.name}`}
              id={placeAnchor(row.place)}
              className={clsx(
                'scroll-mt-24 border-line border-t target:bg-info-ground',
                own.includes(row.name) && 'bg-raised shadow-[inset_3px_0_0_var(--hm-accent)]',
              )}
            >
              <td className="px-2 py-2 text-center">
                <PlaceMedal place={row.place} />
                {own.includes(row.name) && <span className="sr-only">, yours</span>}
              </td>
              <td className="px-1 py-2 sm:px-3">
                <HeroName {...row} />
              </td>
              <td className="px-3 py-2 text-right font-semibold tabular-nums sm:px-5 sm:text-lg">
                <BoardValue unit={board.unit} value={row.value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
