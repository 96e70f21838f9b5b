'use client';
// A still of a place in Hollowmere at an hour of the day, painted from the real map when it comes into view.
import { useEffect, useRef } from 'react';

interface PlacePictureProps {
  /** The tile in the middle. */
  readonly tileX: number;
  readonly tileY: number;
  /** Share of the day: 0 is midnight, 0.5 noon. */
  readonly hour: number;
  readonly label: string;
}

/** Art pixels; three CSS pixels each on a wide page. */
const WIDTH = 176;
const HEIGHT = 112;

export function PlacePicture({ tileX, tileY, hour, label }: PlacePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const own = canvas.current;
    if (!own) return;
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        sight.disconnect();
        // The map comes with this module: only pages that show a place load it.
        import('#lib/pictures/scene/place.ts')
          .then(({ paintPlace }) => paintPlace(own, { tileX, tileY, hour }))
          .catch(() => undefined);
      },
      { rootMargin: '200px' },
    );
    sight.observe(own);
    return () => sight.disconnect();
  }, [tileX, tileY, hour]);

  return (
    <canvas
      ref={canvas}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      className="block aspect-[176/112] w-full bg-sunken"
    />
  );
}
