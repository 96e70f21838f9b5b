/** How near one looks now, for a moment. */
export function ZoomToast({ said }: { readonly said: string }) {
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-[22%] z-10 grid justify-items-center">
      {said && <p className="hud-panel px-4 py-2 font-display text-accent-strong">{said}</p>}
    </div>
  );
}
