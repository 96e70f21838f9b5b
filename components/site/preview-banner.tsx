// Over every page of a preview without a signing key: nobody can sign in there, and nobody should wonder why.

export function PreviewBanner() {
  return (
    <p role="status" className="bg-info-ground px-4 py-2 text-center text-info text-sm">
      This is a preview. Sign-in is off here; guests may play.
    </p>
  );
}
