// A still of a place in Hollowmere, painted from the real map when the pictures are built.

interface PlacePictureProps {
  /** As art/outputs/places.ts names it. */
  readonly name: 'square' | 'jetty' | 'inn';
  readonly label: string;
}

export function PlacePicture({ name, label }: PlacePictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: a pixel picture must not be resampled
    <img
      src={`/generated/places/${name}.png`}
      alt={label}
      width={176}
      height={112}
      loading="lazy"
      decoding="async"
      className="block aspect-[176/112] w-full bg-sunken"
    />
  );
}
