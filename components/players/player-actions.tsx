'use client';
// What one may do about another player.
import { useActionState } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface BlockAnswer {
  readonly isDone: boolean;
  readonly sentence: string;
}

interface PlayerActionsProps {
  readonly username: string;
  readonly block: (previous: BlockAnswer | null, data: FormData) => Promise<BlockAnswer>;
}

export function PlayerActions({ username, block }: PlayerActionsProps) {
  const [answer, send] = useActionState(block, null);
  return (
    <section aria-label={`About ${username}`} className="mt-12 grid gap-3 border-line border-t-[3px] pt-5">
      <div className="flex flex-wrap gap-3">
        {!answer?.isDone && (
          <form action={send}>
            <input type="hidden" name="name" value={username} />
            <SubmitButton look="secondary" size="small" pendingLabel="Blocking …">
              Block {username}
            </SubmitButton>
          </form>
        )}
        <ButtonLink
          href={`/players/${encodeURIComponent(username)}/report`}
          look="secondary"
          size="small"
          prefetch={false}
        >
          Report {username}
        </ButtonLink>
      </div>
      <p aria-live="polite" className={answer?.isDone === false ? 'text-danger' : 'text-good'}>
        {answer?.sentence}
      </p>
    </section>
  );
}
