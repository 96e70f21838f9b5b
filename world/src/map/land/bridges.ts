// Bridges, jetties and boardwalks of the whole world.

/** A deck of planks over water. Walkers cross it along `along`; the painter lays planks across and rails beside. */
export interface Bridge {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly along: 'east-west' | 'north-south';
  readonly rails: boolean;
}

export const bridges: readonly Bridge[] = [
  { name: 'Millbridge', x: 73, y: 29, width: 8, height: 3, along: 'east-west', rails: true },
  { name: 'Reedbridge', x: 91, y: 106, width: 9, height: 3, along: 'east-west', rails: true },
  { name: 'Fishers’ Jetty', x: 81, y: 63, width: 10, height: 2, along: 'east-west', rails: false },
  { name: 'Heron Walk', x: 105, y: 78, width: 17, height: 2, along: 'east-west', rails: false },
  { name: 'West Eelwalk', x: 154, y: 138, width: 13, height: 2, along: 'east-west', rails: false },
  { name: 'Eelhouse', x: 167, y: 136, width: 22, height: 5, along: 'east-west', rails: false },
  { name: 'North Eelwalk', x: 183, y: 125, width: 2, height: 11, along: 'north-south', rails: false },
  { name: 'South Eelwalk', x: 177, y: 141, width: 2, height: 12, along: 'north-south', rails: false },
  { name: 'Chapel Walk', x: 203, y: 119, width: 13, height: 2, along: 'east-west', rails: false },
];
