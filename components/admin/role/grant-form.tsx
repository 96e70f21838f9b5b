'use client';
// Giving a role to somebody by their username.
import { ActForm } from '../acts/act-form.tsx';
import { ChoiceField, ReasonField, TextField } from '../acts/fields.tsx';
import type { RoleChoice } from './role-choice.ts';

export function GrantForm({ roles }: { readonly roles: readonly RoleChoice[] }) {
  return (
    <ActForm act="grant_role" subject="new" submit="Give the role">
      <TextField
        name="username"
        label="Username"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <ChoiceField name="role" label="Role" choices={roles.map(({ key, title }) => ({ value: key, label: title }))} />
      <ReasonField />
    </ActForm>
  );
}
