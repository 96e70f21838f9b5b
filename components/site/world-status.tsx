// One line: whether the world answers, and how many walk in it.
import { worldSummary } from '#lib/spacetime/server/reads/world-summary.ts';

export async function WorldStatus() {
  const summary = await worldSummary();
  return summary ? (
    <Status lamp="bg-good" text={walkingIn(summary.online)} />
  ) : (
    <Status lamp="bg-danger" text="The world cannot be reached" />
  );
}

/** While the answer is on its way. */
export function WorldStatusPending() {
  return <Status lamp="bg-edge" text="Looking for the world …" />;
}

function Status({ lamp, text }: { readonly lamp: string; readonly text: string }) {
  return (
    <p className="flex items-center gap-2 text-sm">
      <span aria-hidden className={`size-2.5 ${lamp}`} />
      {text}
    </p>
  );
}

function walkingIn(online: number): string {
  if (online === 0) return 'The world is up; nobody is about';
  return online === 1 ? 'The world is up; one person walks in it' : `The world is up; ${online} people walk in it`;
}
