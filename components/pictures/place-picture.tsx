// A still of a place in Hollowmere, painted from the real map when the pictures are built.

export interface PlacePictureProps {
  /** As art/outputs/places.ts names it. */
  readonly name: 'square' | 'jetty' | 'inn';
  readonly label: string;
}

export function PlacePicture({ name, label }: PlacePictureProps) {
  return (
    <span className="relative block h-[232px] overflow-hidden bg-sunken sm:max-md:h-80">
      {/* Twice its size, four times where a card is as wide as the page: never in between, or its pixels would differ. */}
      {/* biome-ignore lint/performance/noImgElement: a pixel picture must not be resampled */}
      <img
        src={`/generated/places/${name}.png`}
        alt={label}
        width={432}
        height={232}
        loading="lazy"
        decoding="async"
        className="absolute top-1/2 left-1/2 h-[232px] w-[432px] max-w-none -translate-x-1/2 -translate-y-1/2 sm:max-md:h-[464px] sm:max-md:w-[864px]"
      />
    </span>
  );
}
