// The name of the place, and the way home.
import { TextLink } from '#components/ui/text-link.tsx';

export function Logo() {
  return (
    <TextLink
      href="/"
      className="group inline-flex min-h-11 items-center gap-2.5 font-display font-bold text-[min(1.5rem,7vw)] text-text"
    >
      <Lantern />
      <span className="group-hover:text-accent">Hollowmere</span>
    </TextLink>
  );
}

/** A lit lantern on a grid of 9 by 12. */
function Lantern() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 9 12"
      className="h-[min(2rem,9.3vw)] w-[min(1.5rem,7vw)] shrink-0"
      shapeRendering="crispEdges"
    >
      <path fill="#6c4a3b" d="M3 0h3v1h1v2H6V1H3v2H2V1h1z" />
      <path fill="#936b4c" d="M1 3h7v1h1v1H0V4h1z" />
      <path fill="#d49a3e" d="M1 5h7v5H1z" />
      <path fill="#f8da74" d="M2 5h5v5H2z" />
      <path fill="#f7f0dc" d="M4 6h1v1h1v2H5v1H4V9H3V7h1z" />
      <path fill="#936b4c" d="M0 10h9v1H8v1H1v-1H0z" />
    </svg>
  );
}
