// What the place is like, in three pictures of it.
import { PlacePicture } from '#components/pictures/place-picture.tsx';
import { Card } from '#components/ui/card.tsx';

const features = [
  {
    title: 'Walk it together',
    text: 'Everybody you meet is a person. Cross the square, lean on the jetty, get lost in Hollow Wood: the others are there with you, step for step.',
    picture: { name: 'square', label: 'The market square by day' },
  },
  {
    title: 'A day that passes',
    text: 'Dawn comes pink over the lake, noon is bright, and when evening falls the lamps go on, window by window.',
    picture: { name: 'jetty', label: 'The fishers’ jetty at dusk' },
  },
  {
    title: 'Say hello',
    text: 'Talk to whoever stands near you; your words float over your head. It is a village: people answer.',
    picture: { name: 'inn', label: 'The inn at night, its windows lit' },
  },
] as const;

export function Features() {
  return (
    <section aria-labelledby="features-title" className="page-width mt-20">
      <h2 id="features-title" className="mb-8 text-4xl text-accent">
        What waits for you
      </h2>
      <ul className="grid gap-6 md:grid-cols-3">
        {features.map(({ title, text, picture }) => (
          <li key={title} className="grid">
            <Card className="grid content-start gap-4">
              <div className="-mx-5 -mt-5 sm:-mx-6 sm:-mt-6">
                <PlacePicture {...picture} />
              </div>
              <h3 className="text-2xl">{title}</h3>
              <p className="text-muted">{text}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
