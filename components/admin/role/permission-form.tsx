'use client';
// Changing what a role may do.
import { PERMISSIONS, permissionTitle } from '@hollowmere/world/moderation';
import { ActForm } from '../acts/act-form.tsx';
import { ChoiceField, RadioField, ReasonField } from '../acts/fields.tsx';
import type { RoleChoice } from './role-choice.ts';

interface PermissionFormProps {
  readonly roles: readonly RoleChoice[];
  /** What a cell of the table asked for. */
  readonly role: string;
  readonly permission: string;
  readonly allowed: string;
}

const answers = [
  { value: 'yes', label: 'Allow' },
  { value: 'no', label: 'Take away' },
];

export function PermissionForm({ roles, role, permission, allowed }: PermissionFormProps) {
  return (
    <ActForm act="set_permission" subject="table" submit="Change the table" look="danger">
      <ChoiceField
        name="role"
        label="Role"
        choices={roles.map(({ key, title }) => ({ value: key, label: title }))}
        defaultValue={role}
      />
      <ChoiceField
        name="permission"
        label="May"
        choices={PERMISSIONS.map((value) => ({ value, label: permissionTitle(value) }))}
        defaultValue={permission}
      />
      <RadioField name="allowed" label="Change" choices={answers} defaultValue={allowed} />
      <ReasonField />
    </ActForm>
  );
}
