export declare const COMMON_WORDS: ReadonlySet<string>;
