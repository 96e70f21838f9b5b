// Before each file of tests of the module: it is loaded anew, so that what its chances bring does not hang on which files
// were run before in the same process.
import { forgetLoadedModules } from '../../host/src/index.ts';

forgetLoadedModules();
