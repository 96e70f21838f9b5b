// For pages that are nothing without the world: while it cannot be reached, they say so instead of failing.
import type { ReactNode } from 'react';
import { WorldAway } from '#components/site/world-away.tsx';
import { AppError } from '#lib/errors/app-error.ts';

/** Renders the page; reading must be over when `render` settles. Redirects and other errors pass through. */
export async function worldPage(render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render();
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('world_un')) throw error;
    console.error(error);
    return <WorldAway />;
  }
}
