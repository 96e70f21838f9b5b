/** How near one looks now, for a moment. */
export function ZoomToast({ said }: { readonly said: string }) {
  return (
    <div role="status" className="grid shrink-0 justify-items-center">
      {said && <p className="hud-panel px-4 py-2 font-display text-accent-strong">{said}</p>}
    </div>
  );
}
