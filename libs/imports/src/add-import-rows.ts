import { ApiDatabase } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ROWS_AT_MOST } from './rows-at-most';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { requireClient } from './require-client';
import { requireOpen } from './run-status';

const PARTS_AT_MOST = 10_000;

export interface AddImportRowsCommand {
  readonly importId: string;
  /** Counted from 1; parts may come in any order. */
  readonly part: number;
  readonly rows: readonly unknown[];
}

/** Stages one part of an import. The same part again changes nothing; with other rows it is refused. */
@Injectable()
export class AddImportRows {
  constructor(
    private readonly database: ApiDatabase,
    private readonly runs: ImportRunsRepository,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID, TOO_MANY_ROWS, IMPORT_NOT_OPEN, IMPORT_PART_DIFFERS. */
  async execute({ importId, part, rows }: AddImportRowsCommand, context: CommandContext): Promise<ImportRun> {
    requireClient(context.actor);
    requireSize(part, rows.length);
    // JSON writes NUL and lone surrogates as escapes, so that the text can be kept and the row be refused by name.
    const body = JSON.stringify(rows);
    const bodyHash = createHash('sha256').update(body).digest('hex');
    return this.database.transaction(context.actor, async (tx) => {
      const run = await this.runs.lock(tx, importId, 'share');
      requireOpen(run.status);
      await this.runs.addPart(tx, importId, { part, bodyHash, count: rows.length, body });
      return run;
    });
  }
}

function requireSize(part: number, count: number): void {
  if (!Number.isInteger(part) || part < 1 || part > PARTS_AT_MOST)
    throw DomainError.invalid('part', `must be from 1 to ${String(PARTS_AT_MOST)}`);
  if (count <= ROWS_AT_MOST) return;
  const message = `At most ${String(ROWS_AT_MOST)} rows in one part.`;
  throw new DomainError({ code: 'TOO_MANY_ROWS', kind: 'invalid', message });
}
