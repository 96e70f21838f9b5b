// Earlier and later pages of a list.
import { ButtonLink } from './button.tsx';

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** The address of a page, counted from 0. */
  readonly addressOf: (page: number) => string;
}

export function Pager({ page, pages, addressOf }: PagerProps) {
  if (pages <= 1 && page === 0) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-3">
      {page > 0 && (
        <ButtonLink href={addressOf(Math.min(page, pages) - 1)} look="secondary" size="small" rel="prev">
          Previous
        </ButtonLink>
      )}
      <p className="text-muted text-sm">
        Page {page + 1} of {Math.max(pages, 1)}
      </p>
      {page + 1 < pages && (
        <ButtonLink href={addressOf(page + 1)} look="secondary" size="small" rel="next">
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
