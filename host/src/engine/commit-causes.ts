// Every kind of cause that a commit can have, for whoever counts them or writes them down.
import type { CommitCause } from './interface.ts';

type Kind = CommitCause['kind'];

/** By their number in a record of the log. Only ever added to; a kind that is missing here does not compile. */
const NUMBERS: Readonly<Record<Kind, number>> = {
  reducer: 0,
  procedure: 1,
  schedule: 2,
  lifecycle: 3,
  publish: 4,
  system: 5,
  sql: 6,
};

/** In the order of their numbers. */
export const COMMIT_CAUSES: readonly Kind[] = (Object.keys(NUMBERS) as Kind[]).sort((a, b) => NUMBERS[a] - NUMBERS[b]);
