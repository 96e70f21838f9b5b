// What was typed after `npm run … --`, by one rule for all scripts: `--help` prints how they are used, and what nobody knows gets a
// sentence beside it. What the values mean is left to the scripts.
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** How much of what Node says is for people: it goes on about arguments that begin with a hyphen. */
const FIRST_SENTENCE = /^.*?(?=\. |\.?$)/m;

/** @throws Error with a sentence and `usage` when something is typed that `config` does not know. */
export function typedOptions<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${FIRST_SENTENCE.exec(said)?.[0] ?? said}.\n\n${usage}`, { cause: error });
  }
}

/** For what is typed well and means nothing: a sentence instead of a stack trace. */
export function endWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** What is typed, for a script that has nothing to do before it knows: prints what is asked for or wrong, and ends the process. */
export function optionsOrEnd<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return typedOptions(usage, config);
  } catch (error) {
    return endWith((error as Error).message);
  }
}
