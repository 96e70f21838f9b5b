// `spacetime version`: which version of the official command line this one is like.
import { Command } from 'commander';
import { BINDINGS_VERSION } from '../../codegen/source-text.ts';

export function versionCommand(): Command {
  return new Command('version').description('print the version').action(() => {
    console.log(`spacetime (embedded in Hollowmere), like spacetimedb cli version ${BINDINGS_VERSION}`);
  });
}
