// What the server measures of itself, in the text format of Prometheus. Everybody may read it, so it tells nothing of
// private tables, nor of those whose rows are not for everybody.
import { performance } from 'node:perf_hooks';
import { COMMIT_CAUSES } from '../engine/commit-causes.ts';
import type { LogLevel } from '../module-runtime/module-logs.ts';
import { isUnderRules } from '../sql/row-rules.ts';
import type { Databases } from './databases.ts';
import type { HostedDatabase } from './hosted-database.ts';
import { identityHex } from './identity.ts';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];

interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** Answers by status, counted by the listener. */
export class AnswerCounts {
  readonly byStatus = new Map<number, number>();

  add(status: number): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
  }
}

const LEVELS: readonly LogLevel[] = ['Error', 'Warn', 'Info', 'Debug', 'Trace', 'Panic'];

export function metricsText(databases: Databases, answers: AnswerCounts): string {
  return [...processMetrics(), httpMetric(answers), ...databaseMetrics(databases)].map(metricText).join('');
}

function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const { active } = performance.eventLoopUtilization();
  const own = (name: string, type: Metric['type'], help: string, value: number): Metric => ({
    name,
    type,
    help,
    samples: [[{}, value]],
  });
  return [
    own('process_cpu_seconds_total', 'counter', 'Processor time used.', (user + system) / 1e6),
    own('process_resident_memory_bytes', 'gauge', 'Memory in use.', rss),
    own('process_start_time_seconds', 'gauge', 'When the process began.', performance.timeOrigin / 1000),
    own('nodejs_heap_size_used_bytes', 'gauge', 'Memory of JavaScript objects.', heapUsed),
    own('nodejs_eventloop_active_seconds_total', 'counter', 'Time the main thread was busy.', active / 1000),
  ];
}

function httpMetric({ byStatus }: AnswerCounts): Metric {
  return {
    name: 'spacetimedb_http_answers_total',
    type: 'counter',
    help: 'Answers to HTTP requests by status.',
    samples: [...byStatus].map(([status, count]) => [{ status: String(status) }, count]),
  };
}

function databaseMetrics(databases: Databases): Metric[] {
  const all = databases.all().map((database) => ({ database, label: { database: labelOf(databases, database) } }));
  const each = (of: (database: HostedDatabase) => readonly Sample[]): Sample[] =>
    all.flatMap(({ database, label }) =>
      of(database).map(([labels, value]): Sample => [{ ...label, ...labels }, value]),
    );
  return [
    {
      name: 'spacetimedb_connections',
      type: 'gauge',
      help: 'Sockets that are open.',
      samples: each(({ sockets }) => [[{}, sockets.size]]),
    },
    {
      name: 'spacetimedb_transactions_total',
      type: 'counter',
      help: 'Transactions that were committed, by what caused them.',
      samples: each(({ commitsByCause }) => COMMIT_CAUSES.map((cause) => [{ cause }, commitsByCause.get(cause) ?? 0])),
    },
    {
      name: 'spacetimedb_log_lines_total',
      type: 'counter',
      help: 'Lines that the module and its failures wrote; every reducer that failed is an Error or a Panic.',
      samples: each(({ engine }) => LEVELS.map((level) => [{ level }, engine.logs.countOf(level)])),
    },
    {
      name: 'spacetimedb_undurable_transactions',
      type: 'gauge',
      help: 'Transactions that are not on disk yet.',
      samples: each(({ undurable }) => [[{}, undurable]]),
    },
    {
      name: 'spacetimedb_table_rows',
      type: 'gauge',
      help: 'Rows of public tables without row-level security.',
      samples: each(({ engine }) =>
        engine.definition.tables
          .filter(({ isPublic, name }) => isPublic && !isUnderRules(name, engine.definition))
          .map(({ name }) => [{ table: name }, engine.table(name)?.rowCount ?? 0]),
      ),
    },
  ];
}

function labelOf(databases: Databases, database: HostedDatabase): string {
  return databases.namesOf(database)[0] ?? identityHex(database.engine.identity);
}

function metricText({ name, type, help, samples }: Metric): string {
  const lines = samples.map(([labels, value]) => `${name}${labelText(labels)} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
