// A loaded module: its bundle evaluated in a realm of its own, its hooks ready to be called. Whatever the hooks throw
// passes through; what it means is for the engine to say.
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { readModuleDefinition } from '../definition/read-module.ts';
import type { ConnectionId, Identity, Micros } from '../engine/interface.ts';
import { CallBudget, type CallLimits, defaultCallLimits, type Occasion } from './call-budget.ts';
import { callSyscalls } from './call-syscalls.ts';
import { toCommonJs } from './common-js.ts';
import { consoleSyscalls } from './console-syscalls.ts';
import { describeException, messageOfException, withoutProxies } from './describe-exception.ts';
import type { ModuleEnvironment } from './environment.ts';
import { decodeResponseHead, encodeRequestHead, type HttpRequest, type HttpResponse } from './http-messages.ts';
import { type Body, type BodyOf, bodyAlone } from './kept-body.ts';
import { descriptionOf, type Hooks, loadHooks } from './load-hooks.ts';
import { readSyscalls } from './read-syscalls.ts';
import { createRealm, type RealmIntrinsics } from './realm.ts';
import type { Rests, Stop } from './rests.ts';
import { runningCall } from './running-call.ts';
import { SourcePositions } from './source-positions.ts';
import { watchStrayRejections } from './stray-rejections.ts';
import { type ErrorConstructor, SyscallContext } from './syscall-context.ts';
import { systemModules } from './system-modules.ts';
import { writeSyscalls } from './write-syscalls.ts';

const NO_CONNECTION = 0n;

export class ModuleInstance {
  readonly definition: ModuleDefinition;
  readonly #hooks: Hooks;
  readonly #senderError: new (
    message: string,
  ) => Error;
  readonly #context: SyscallContext;
  readonly #intrinsics: RealmIntrinsics;
  readonly #positions: SourcePositions;
  readonly #budget: CallBudget;
  /** Its views share what it may take: they run while it waits for its commit. */
  #isInProcedure = false;
  readonly #initId: number | null;
  /** What is to be done after the first call of a reducer. */
  #afterFirst: (() => void) | null = null;
  /** Numbers of functions for `runningCall`, by name. */
  readonly #runningIds = new Map<string, number>();
  readonly #noArguments: { readonly view: DataView; readonly bytes: Uint8Array };

  private constructor(hooks: Hooks, context: SyscallContext, positions: SourcePositions, budget: CallBudget) {
    this.#budget = budget;
    this.#hooks = hooks;
    this.#context = context;
    this.#intrinsics = context.intrinsics;
    this.#positions = positions;
    this.#senderError = hooks.__sender_error_class__;
    const bytes = new this.#intrinsics.Uint8Array(0);
    this.#noArguments = { bytes, view: new this.#intrinsics.DataView(bytes.buffer, 0, 0) };
    this.definition = readModuleDefinition(
      descriptionOf(hooks, { environment: context.environment, positions, budget }),
    );
    this.#initId = this.definition.reducers.find(({ lifecycle }) => lifecycle === 'init')?.id ?? null;
  }

  /**
   * Loads a bundle (an ES module, as published).
   * @throws ModuleLoadError when it cannot be run, ModuleDefinitionError when what it declares cannot be hosted.
   */
  static load(
    code: string,
    environment: ModuleEnvironment,
    bodyOf: BodyOf = lastBodyOf,
    tableSyscalls: TableSyscalls = localSyscalls,
    limits: CallLimits = defaultCallLimits(),
  ): ModuleInstance {
    const realm = createRealm();
    const fail = (message: string): never => {
      throw new realm.intrinsics.Error(message);
    };
    const budget = new CallBudget({ limits, fail });
    const positions = new SourcePositions(code);
    const context = new SyscallContext(environment, realm.intrinsics);
    watchStrayRejections(realm.intrinsics.Promise.prototype, () => context.environment.logs);
    const system = systemModules({ ...tableSyscalls(context), ...consoleSyscalls(context, positions) }, context);
    const hooks = loadHooks(() => bodyOf(code), { environment, realm, system, positions, budget });
    const errorClasses = new Map<number, ErrorConstructor>();
    context.errorClass = (errno) => {
      const known = errorClasses.get(errno) ?? hooks.__get_error_constructor__(errno);
      errorClasses.set(errno, known);
      return known;
    };
    const instance = new ModuleInstance(hooks, context, positions, budget);
    realm.keepCompiled();
    instance.#afterFirst = () => {
      instance.#afterFirst = null;
      realm.hasStarted();
    };
    return instance;
  }

  /** Says which database the next calls are about. */
  bind(environment: ModuleEnvironment): void {
    if (environment !== this.#context.environment) this.#runningIds.clear();
    this.#context.bind(environment);
  }

  callReducer(id: number, sender: Identity, connection: ConnectionId | null, time: Micros, args: Uint8Array): void {
    const view =
      args.length === 0
        ? this.#noArguments.view
        : new this.#intrinsics.DataView(args.buffer, args.byteOffset, args.length);
    this.#enter(id === this.#initId ? 'first' : 'again');
    let returned: unknown;
    try {
      returned = this.#hooks.__call_reducer__(id, sender, connection ?? NO_CONNECTION, time, view);
    } catch (thrown) {
      throw this.#harmless(thrown);
    } finally {
      runningCall.leave();
    }
    this.#budget.end();
    this.#afterFirst?.();
    if (returned !== undefined) {
      throw new this.#intrinsics.TypeError('Reducer returned a value other than `undefined`');
    }
  }

  /** Runs a view for `sender`, or an anonymous one for null, and returns its header and rows as the SDK encoded them. */
  callView(id: number, sender: Identity | null): Uint8Array {
    const { bytes } = this.#noArguments;
    if (!this.#isInProcedure) this.#enter();
    let returned: { readonly data: Uint8Array };
    try {
      returned =
        sender === null ? this.#hooks.__call_view_anon__(id, bytes) : this.#hooks.__call_view__(id, sender, bytes);
    } catch (thrown) {
      throw this.#harmless(thrown);
    } finally {
      if (!this.#isInProcedure) runningCall.leave();
    }
    this.#budget.end();
    return this.#copy(returned?.data);
  }

  /** Returns the BSATN of the procedure's result, unchecked. */
  callProcedure(
    id: number,
    sender: Identity,
    connection: ConnectionId | null,
    time: Micros,
    args: Uint8Array,
  ): Uint8Array {
    return this.#copy(
      this.#asProcedure(() =>
        this.#hooks.__call_procedure__(id, sender, connection ?? NO_CONNECTION, time, this.#ownBytes(args)),
      ),
    );
  }

  /** Lets an HTTP handler answer a request. Throws `BsatnError` for an answer that is none. */
  callHttpHandler(id: number, time: Micros, request: HttpRequest): HttpResponse {
    const head = this.#ownBytes(encodeRequestHead(request));
    const body = this.#ownBytes(request.body);
    const returned = this.#asProcedure(() => this.#hooks.__call_http_handler__?.(id, time, head, body));
    return { ...decodeResponseHead(this.#copy(returned?.[0])), body: this.#copy(returned?.[1]) };
  }

  /** To be called when a hook has returned: closes what it left open. */
  endCall(): void {
    this.#context.iterators.closeAll();
  }

  /** The sentence of a `SenderError`; null for anything else that was thrown. */
  senderMessage(thrown: unknown): string | null {
    try {
      return thrown instanceof this.#senderError ? messageOfException(thrown) : null;
    } catch {
      return null;
    }
  }

  /** Whether this was thrown for a rest that the log has been told of: it must not be full of it. */
  isRepeated(thrown: unknown): boolean {
    return this.#budget.isRepeated(thrown);
  }

  /** Which functions rest, as they were stopped. */
  get rests(): Rests {
    return this.#budget.rests;
  }

  /** How the last call was stopped, if it was. */
  get stop(): Stop | null {
    return this.#budget.stop;
  }

  /** The message and the stack in terms of the module's sources. */
  describe(thrown: unknown): string {
    return describeException(thrown, this.#positions);
  }

  get #functionName(): string {
    return this.#context.environment.functionName ?? '';
  }

  /** Throws where the function that is to run rests. */
  #enter(occasion?: Occasion): void {
    const name = this.#functionName;
    this.#budget.begin(name, occasion);
    runningCall.enter(this.#runningId(name), this.#budget.milliseconds);
  }

  #runningId(name: string): number {
    const known = this.#runningIds.get(name);
    if (known !== undefined) return known;
    const id = runningCall.idOf({ database: this.#context.environment.databaseIdentity, name });
    this.#runningIds.set(name, id);
    return id;
  }

  #harmless(thrown: unknown): unknown {
    return withoutProxies(
      thrown,
      () => new this.#intrinsics.Error('the module threw a proxy, which nobody looks into'),
    );
  }

  #asProcedure<T>(run: () => T): T {
    this.#enter();
    this.#isInProcedure = true;
    try {
      const returned = run();
      this.#budget.end();
      return returned;
    } catch (thrown) {
      throw this.#harmless(thrown);
    } finally {
      this.#isInProcedure = false;
      runningCall.leave();
    }
  }

  /** A copy that the module recognises as bytes of its own. */
  #ownBytes(bytes: Uint8Array): Uint8Array {
    const own = new this.#intrinsics.Uint8Array(bytes.length);
    own.set(bytes);
    return own;
  }

  #copy(bytes: unknown): Uint8Array {
    if (!ArrayBuffer.isView(bytes)) throw new this.#intrinsics.TypeError('the module returned no bytes');
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).slice();
  }
}

/** The bundle that was loaded last, ready to run: a restart and every further database of a test load it again. */
let lastLoaded = { code: '', body: bodyAlone('') };

function lastBodyOf(code: string): Body {
  if (lastLoaded.code !== code) lastLoaded = { code, body: bodyAlone(toCommonJs(code)) };
  return lastLoaded.body;
}

/** The system calls that are not about the console. */
export type TableSyscalls = (context: SyscallContext) => { readonly datastore_clear: unknown };

function localSyscalls(context: SyscallContext) {
  return { ...readSyscalls(context), ...writeSyscalls(context), ...callSyscalls(context) };
}
