'use client';
// Asks before a character is deleted, and says what that means.
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';

interface DeleteDialogProps {
  readonly id: number;
  readonly name: string;
  readonly trigger: ReactNode;
  /** Gets `act`, `id` and `name`. */
  readonly remove: (data: FormData) => void;
}

export function DeleteDialog({ id, name, trigger, remove }: DeleteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const formId = `delete-${id}`;
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={setOpen}
      title={`Delete ${name}?`}
      description={
        <p>
          {name} leaves the valley and your list. You can call them back within seven days; after that they, and their
          name, are gone for good.
        </p>
      }
      trigger={trigger}
      cancelLabel={`Keep ${name}`}
      confirm={
        <Button type="submit" form={formId} look="danger">
          Delete {name}
        </Button>
      }
    >
      <form
        id={formId}
        action={(data) => {
          setOpen(false);
          remove(data);
        }}
      >
        <input type="hidden" name="act" value="delete" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
      </form>
    </ConfirmDialog>
  );
}
