// Where the characters of whoever looks stand on this board.
import { type Board, PLACES_A_PAGE } from '@hollowmere/world/hiscores';
import { TextLink } from '#components/ui/text-link.tsx';
import type { OwnPlace } from '#lib/spacetime/server/reads/own-places.ts';
import { BoardValue } from './board-value.tsx';
import { placeAnchor } from './place-anchor.ts';

interface OwnPlacesProps {
  readonly board: Board;
  /** Their places on it. */
  readonly places: readonly OwnPlace[];
}

export function OwnPlaces({ board, places }: OwnPlacesProps) {
  if (places.length === 0) return null;
  return (
    <section
      aria-labelledby="own-places"
      className="pixel-frame m-[3px] grid gap-2 bg-info-ground p-4 [--frame:var(--hm-info)]"
    >
      <h2 id="own-places" className="text-xl">
        Where you stand
      </h2>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {places
          .toSorted((a, b) => rank(a) - rank(b))
          .map(({ character, place, value, total }) => (
            <li key={character}>
              <strong>{character}</strong>: {place > 0 ? <PlaceLink board={board} place={place} /> : 'further down'} of{' '}
              {total}, with {board.unit === 'level' && 'level '}
              <BoardValue unit={board.unit} value={value} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function PlaceLink({ board, place }: { readonly board: Board; readonly place: number }) {
  const page = Math.ceil(place / PLACES_A_PAGE);
  return (
    <TextLink
      href={`/hiscores/${board.board}${page > 1 ? `?page=${page}` : ''}#${placeAnchor(place)}`}
      prefetch={false}
      className="font-semibold text-accent underline underline-offset-4"
    >
      place {place}
    </TextLink>
  );
}

/** Those that the board does not reach come last. */
const rank = ({ place }: OwnPlace) => (place === 0 ? Number.POSITIVE_INFINITY : place);
