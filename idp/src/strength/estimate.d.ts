/** The decimal logarithm of how many guesses a program needs that knows words, walks, years and the user name. */
export declare function estimateGuesses(password: string, username: string): number;

export type Strength = 0 | 1 | 2 | 3 | 4;

/** From 0 (nothing) over 1 (refused) to 4. */
export declare function strengthOf(password: string, username: string, shortest: number): Strength;

/** Rows of neighbours: along the keyboard, the alphabet and the digits. */
export declare const WALKS: readonly string[];

/** Digits and signs for the letters they are written for. */
export declare function unmasked(text: string): string;
