// Giving somebody a role, or taking it away.
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ChoiceField, ReasonField } from '../acts/fields.tsx';
import type { RoleChoice } from '../role/role-choice.ts';

interface RoleActProps {
  readonly userId: number;
  readonly who: string;
  readonly role: string;
  readonly roles: readonly RoleChoice[];
}

export function RoleAct({ userId, who, role, roles }: RoleActProps) {
  const choices = [{ value: '', label: 'No role' }, ...roles.map(({ key, title }) => ({ value: key, label: title }))];
  return (
    <ActDisclosure
      act="grant_role"
      subject={userId}
      hidden={{ userId, who }}
      label="Change role"
      about={who}
      submit="Change it"
      look="danger"
    >
      <ChoiceField name="role" label="Role" choices={choices} defaultValue={role} />
      <ReasonField />
    </ActDisclosure>
  );
}
