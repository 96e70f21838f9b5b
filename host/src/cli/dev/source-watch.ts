// Watches what a module is made of: the sources in its folder, and those outside that the last bundle had in it.
// Tells of changes when they have ended, because editors and tools write several files at a time.
//
// Each folder is watched by itself: the system's watch of a whole tree, as Node.js has it on Linux, loses a file that was
// replaced by another, and that is how many editors write.
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Milliseconds without a change after which what changed is told. */
const QUIET_TIME = 100;

const SOURCE = /\.(json|[cm]?[jt]sx?)$/;
/** Read once, when `dev` begins. */
const SETTINGS = /^spacetime\.(.+\.)?json$/;

export class SourceWatch implements Disposable {
  readonly #project: string;
  readonly #src: string;
  readonly #ignored: readonly string[];
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changes = new Set<string>();
  #settled = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;

  /** @param ignored folders whose files are made, not written */
  constructor(project: string, ignored: readonly string[]) {
    this.#project = project;
    this.#src = join(project, 'src');
    this.#ignored = ignored;
    this.include([]);
  }

  /** Watches, besides the module's folder, those of the given files. @throws when the system watches no more */
  include(sources: readonly string[]): void {
    for (const folder of [this.#project, ...foldersIn(this.#src), ...sources.map(dirname)]) this.#watch(folder);
  }

  /** Settles with the paths that have changed since it settled before, relative to the module's folder. */
  async changed(): Promise<readonly string[]> {
    await this.#settled.promise;
    this.#settled = Promise.withResolvers();
    const paths = [...this.#changes].map((path) => relative(this.#project, path)).sort();
    this.#changes.clear();
    return paths;
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  #watch(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (event, name) => {
        this.#note(event, name === null ? folder : join(folder, name));
      });
      watcher.on('error', () => this.#unwatch(folder));
      this.#watchers.set(folder, watcher);
    } catch (error) {
      // A folder that is not there (any more): the one around it tells when it is.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  #unwatch(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (!isIn(folder, path)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
  }

  #note(event: string, path: string): void {
    const isRelevant = this.#isRelevant(path);
    // One that went may have come again: it is another folder then.
    if (event === 'rename') this.#unwatch(path);
    if (!isRelevant) return;
    this.#changes.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled.resolve(), QUIET_TIME);
  }

  /** Sources, and folders of them that come and go; not what editors and tools put beside them for a moment. */
  #isRelevant(path: string): boolean {
    const isIgnored = this.#ignored.some((folder) => isIn(folder, path));
    if (isIgnored || basename(path).startsWith('.') || SETTINGS.test(basename(path))) return false;
    return SOURCE.test(path) || (isIn(this.#src, path) && (this.#watchers.has(path) || isFolder(path)));
  }
}

const isIn = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The folder, and all below it; none where it is not there. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.map((entry) => join(entry.parentPath, entry.name))];
}
