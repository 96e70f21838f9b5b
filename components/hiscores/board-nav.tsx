// From board to board.
import { BOARDS } from '@hollowmere/world/hiscores';
import { clsx } from 'clsx';
import { TextLink } from '#components/ui/text-link.tsx';

export function BoardNav({ current }: { readonly current: string }) {
  return (
    <nav aria-label="Boards">
      <ul className="flex flex-wrap gap-2 lg:grid">
        {BOARDS.map(({ board, title }) => (
          <li key={board}>
            <TextLink
              href={`/hiscores/${board}`}
              prefetch={false}
              aria-current={board === current ? 'page' : undefined}
              className={clsx(
                'flex min-h-10 items-center px-3 font-semibold',
                board === current ? 'bg-accent text-on-accent' : 'bg-surface hover:bg-raised hover:text-accent',
              )}
            >
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
