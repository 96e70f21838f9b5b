// A page of a board.
import type { Board } from '@hollowmere/world/hiscores';
import type { HiscoreRow } from '#lib/spacetime/server/reads/hiscores.ts';
import { BoardValue, unitTitles } from './board-value.tsx';
import { HeroName } from './hero-name.tsx';
import { PlaceMedal } from './place-medal.tsx';

interface BoardTableProps {
  readonly board: Board;
  readonly rows: readonly HiscoreRow[];
}

export function BoardTable({ board, rows }: BoardTableProps) {
  return (
    <table className="pixel-frame m-[3px] w-[calc(100%-6px)] table-fixed border-collapse bg-surface">
      <caption className="sr-only">{board.title}</caption>
      <thead className="bg-raised text-left text-sm">
        <tr>
          <th scope="col" className="w-18 px-3 py-2 text-center font-semibold">
            Place
          </th>
          <th scope="col" className="px-3 py-2 font-semibold">
            Character
          </th>
          <th scope="col" className="w-24 px-3 py-2 text-right font-semibold sm:w-36 sm:px-5">
            {unitTitles[board.unit]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.place}:${row.name}`} className="border-line border-t">
            <td className="px-3 py-2 text-center">
              <PlaceMedal place={row.place} />
            </td>
            <td className="px-3 py-2">
              <HeroName {...row} />
            </td>
            <td className="px-3 py-2 text-right font-semibold text-lg tabular-nums sm:px-5">
              <BoardValue unit={board.unit} value={row.value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
