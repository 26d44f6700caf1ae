import { ApiDatabase, idempotent, recordAudit } from '@libs/database';
import { DomainError, isTimeZone, newId, type CommandContext, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { ImportKinds } from './import-kinds';
import { type ImportRun, NOTHING_COUNTED } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { requireClient } from './require-client';
import type { ImportMode } from './run-status';

const USUAL_SOURCE = 'hr';
const LONGEST_SOURCE = 100;

export interface BeginImportCommand {
  readonly kind: string;
  readonly mode: ImportMode;
  /** Whether the rows are all there are: what is not among them is missing. */
  readonly complete?: boolean | null | undefined;
  readonly effectiveOn?: LocalDate | null | undefined;
  /** IANA name: where the day begins; UTC unless told. */
  readonly timeZone?: string | null | undefined;
  readonly source?: string | null | undefined;
}

/** Opens an import, to which parts can then be added. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly database: ApiDatabase,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRunsRepository,
  ) {}

  /** @throws DomainError FORBIDDEN, INVALID. */
  async execute(command: BeginImportCommand, context: CommandContext): Promise<ImportRun> {
    const client = requireClient(context.actor);
    const run: ImportRun = {
      id: newId(),
      kind: this.kinds.named(command.kind).name,
      mode: command.mode,
      complete: command.complete ?? false,
      effectiveOn: command.effectiveOn ?? null,
      timeZone: zoneOf(command),
      source: sourceOf(command),
      client,
      status: 'OPEN',
      refusal: null,
      approved: false,
      supersededBy: null,
      ...NOTHING_COUNTED,
      unresolved: [],
    };
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, async () => {
        await this.runs.begin(tx, run);
        await recordAudit(tx, context, { action: 'import.begun', subject: run.id, fields: [run.kind] });
        return run;
      }),
    );
  }
}

function zoneOf({ timeZone }: BeginImportCommand): string {
  const zone = timeZone ?? 'UTC';
  if (!isTimeZone(zone)) throw DomainError.invalid('timeZone', 'is not an IANA time zone');
  return zone;
}

function sourceOf({ source }: BeginImportCommand): string {
  const name = source?.trim().normalize('NFC') ?? USUAL_SOURCE;
  if (name === '' || name.length > LONGEST_SOURCE || /\p{Cc}/u.test(name))
    throw DomainError.invalid('source', `must be a name of 1 to ${String(LONGEST_SOURCE)} characters`);
  return name;
}
