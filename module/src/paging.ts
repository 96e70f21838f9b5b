// Lists come page by page.
import { t } from 'spacetimedb/server';

/** The columns that every paged answer begins with. */
export const paging = {
  total: t.u32(),
  /** Counted from 0. */
  page: t.u32(),
  pages: t.u32(),
};

export interface Page<Row> {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly Row[];
}

/** A page past the end is empty. */
export function pageOf<Row>(all: readonly Row[], page: number, size: number): Page<Row> {
  const rows = all.slice(page * size, (page + 1) * size);
  return { total: all.length, page, pages: Math.ceil(all.length / size), rows };
}
