// What became of a character a moment ago; a deletion can be taken back on the spot.
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { CharacterChange } from '#lib/forms/character-change.ts';

interface ChangeNoticeProps {
  readonly outcome: CharacterChange;
  /** Gets `act`, `id` and `name`. */
  readonly restore: (data: FormData) => void;
}

export function ChangeNotice({ outcome, restore }: ChangeNoticeProps) {
  const { isDone, sentence, deleted } = outcome;
  return (
    <Notice tone={isDone ? 'good' : 'danger'}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{sentence}</p>
        {deleted && (
          <form action={restore}>
            <input type="hidden" name="act" value="restore" />
            <input type="hidden" name="id" value={deleted.id} />
            <input type="hidden" name="name" value={deleted.name} />
            <SubmitButton look="secondary" size="small" pendingLabel="Calling …">
              Undo
            </SubmitButton>
          </form>
        )}
      </div>
    </Notice>
  );
}
