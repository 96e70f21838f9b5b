/** A few words that stay for a moment: how near one looks now, that going back once more leaves. */
export function BriefToast({ said }: { readonly said: string }) {
  return (
    <div role="status" className="grid shrink-0 justify-items-center">
      {said && <p className="hud-panel px-4 py-2 font-display text-accent-strong">{said}</p>}
    </div>
  );
}
