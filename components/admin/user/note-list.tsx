// What staff wrote down about somebody, for each other.
import { NOTE_MAX } from '@hollowmere/world/moderation';
import { Moment } from '#components/ui/moment.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { ActForm } from '../acts/act-form.tsx';
import { ParagraphField } from '../acts/fields.tsx';
import { Nothing } from '../panel.tsx';

interface NoteListProps {
  readonly userId: number;
  readonly notes: StaffUser['notes'];
  readonly mayWrite: boolean;
  readonly now: number;
}

export function NoteList({ userId, notes, mayWrite, now }: NoteListProps) {
  return (
    <>
      {notes.length === 0 && <Nothing>None yet. Players never see them.</Nothing>}
      <ul className="grid gap-3">
        {notes.map(({ id, author, text, at }) => (
          <li key={id} className="border-line border-l-[3px] pl-3">
            <p className="whitespace-pre-line wrap-anywhere">{text}</p>
            <p className="text-muted text-sm">
              {author || 'the owner'}, <Moment at={at} now={now} />
            </p>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <ActForm act="note" subject={userId} hidden={{ userId }} submit="Keep the note" look="secondary">
          <ParagraphField name="text" label="New note" maxLength={NOTE_MAX} required />
        </ActForm>
      )}
    </>
  );
}
