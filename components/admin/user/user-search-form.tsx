// Looking for people. A plain GET form: what is looked for stands in the address, and no script is needed.
import Form from 'next/form';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { CONTROL } from '../acts/control.ts';
import type { RoleChoice } from '../role/role-choice.ts';

interface ShownSearch {
  readonly query: string;
  readonly role: string;
  readonly isSanctioned: boolean;
  readonly isNew: boolean;
  readonly isOnline: boolean;
  readonly withGuests: boolean;
}

interface UserSearchFormProps {
  readonly search: ShownSearch;
  readonly roles: readonly RoleChoice[];
}

export function UserSearchForm({ search, roles }: UserSearchFormProps) {
  return (
    <Form action="/admin/users" role="search" className="mb-5 grid gap-3 border border-line bg-surface p-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="grid min-w-56 flex-1 gap-1 max-sm:basis-full">
          <label htmlFor="user-query" className="font-semibold text-sm">
            Username, character, login or #id
          </label>
          <input
            id="user-query"
            name="q"
            type="search"
            defaultValue={search.query}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className={`${CONTROL} border-edge`}
          />
        </div>
        <div className="grid min-w-0 gap-1 max-sm:flex-1">
          <label htmlFor="user-role" className="font-semibold text-sm">
            Role
          </label>
          <select id="user-role" name="role" defaultValue={search.role} className={`${CONTROL} border-edge`}>
            <option value="">Any</option>
            {roles.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" size="small" className="min-h-10">
          Search
        </Button>
        <ButtonLink href="/admin/users" look="secondary" size="small" className="min-h-10">
          Reset
        </ButtonLink>
      </div>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">Only those who are …</legend>
        <Box name="sanctioned" label="Sanctioned" isOn={search.isSanctioned} />
        <Box name="new" label="New this week" isOn={search.isNew} />
        <Box name="online" label="Online" isOn={search.isOnline} />
        <Box name="guests" label="With guests" isOn={search.withGuests} />
      </fieldset>
    </Form>
  );
}

function Box({ name, label, isOn }: { readonly name: string; readonly label: string; readonly isOn: boolean }) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm">
      <input type="checkbox" name={name} defaultChecked={isOn} className="size-5 accent-accent" />
      {label}
    </label>
  );
}
