// A page with little to say: what is the matter, the ways on, and a place of Hollowmere to look at meanwhile. The picture
// stands beside the words where there is room, else below them.
import type { ReactNode } from 'react';
import { PlacePicture, type PlacePictureProps } from '#components/pictures/place-picture.tsx';

interface QuietPageProps {
  readonly title: string;
  readonly picture: PlacePictureProps;
  readonly children: ReactNode;
  /** Buttons and links that lead on. */
  readonly ways: ReactNode;
  /** Bad news interrupts screen readers. */
  readonly role?: 'alert';
}

export function QuietPage({ title, picture, children, ways, role }: QuietPageProps) {
  return (
    <div className="@container page-width max-w-5xl py-12 sm:py-20">
      <div className="grid items-center gap-10 @4xl:grid-cols-[minmax(0,1fr)_27rem] @4xl:gap-14">
        <div role={role} className="grid max-w-xl justify-items-start gap-6">
          <h1 className="text-4xl text-accent sm:text-5xl">{title}</h1>
          <p className="text-pretty text-lg text-muted">{children}</p>
          <div className="flex flex-wrap gap-4">{ways}</div>
        </div>
        <div className="pixel-frame m-[3px] max-w-[27rem]">
          <PlacePicture {...picture} />
        </div>
      </div>
    </div>
  );
}
