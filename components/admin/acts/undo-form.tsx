'use client';
// Undoing an act: it asks why, because the undo is an act of its own.
import { ActDisclosure } from './act-disclosure.tsx';
import { ReasonField } from './fields.tsx';

interface UndoFormProps {
  readonly auditId: number;
  readonly label: string;
}

export function UndoForm({ auditId, label }: UndoFormProps) {
  return (
    <ActDisclosure
      act="undo"
      subject={auditId}
      hidden={{ auditId }}
      label={label}
      about={`entry ${auditId}`}
      submit="Undo it"
    >
      <ReasonField />
    </ActDisclosure>
  );
}
