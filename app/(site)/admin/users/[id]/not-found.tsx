// An id that nobody has.
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export default function NoSuchUser() {
  return (
    <>
      <AdminHeader
        title="Nobody has this id"
        lead="Perhaps the account is deleted for good. The audit may still know."
      />
      <ButtonLink href="/admin/users" look="secondary">
        Look people up
      </ButtonLink>
    </>
  );
}
