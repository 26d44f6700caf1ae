import type { Metrics } from '@libs/platform';
import type { Logger } from 'typeorm';

/** Counts what a data source sends, `begin` and `commit` included. TypeORM tells of it as to a log; nothing is written. */
export class StatementCounter implements Logger {
  constructor(private readonly count: () => void) {}

  logQuery(): void {
    this.count();
  }

  logQueryError(): void {
    return;
  }

  logQuerySlow(): void {
    return;
  }

  logSchemaBuild(): void {
    return;
  }

  logMigration(): void {
    return;
  }

  log(): void {
    return;
  }
}

/** One counter for each login of a service, in one metric. */
export function statementCounters(metrics: Metrics): (login: 'api' | 'worker') => StatementCounter {
  const statements = metrics.counter({
    name: 'cairn_sql_statements_total',
    help: 'SQL statements sent, by login',
    labels: ['login'],
  });
  return (login) =>
    new StatementCounter(() => {
      statements.inc({ login });
    });
}
