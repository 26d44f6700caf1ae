import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AliasesRepository } from './aliases.repository';
import { cleanCells } from './clean-cells';
import type { ImportKind, StoredThing } from './import-kind';
import { ImportKinds } from './import-kinds';
import { ImportRunsRepository } from './import-runs.repository';
import { requireClient } from './require-client';

export interface RekeyCommand {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Takes note that the HR system calls a thing otherwise now. The thing keeps its id; its old name goes on to mean it, and
 * may be given back.
 * A thing of another service may be renamed here too, for the rows that name it.
 */
@Injectable()
export class Rekey {
  constructor(
    private readonly database: ApiDatabase,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRunsRepository,
    private readonly aliases: AliasesRepository,
  ) {}

  /** False when it is called so already. @throws DomainError FORBIDDEN, INVALID naming `kind`, `from` or `to`. */
  async execute(command: RekeyCommand, context: CommandContext): Promise<boolean> {
    requireClient(context.actor);
    const { kind } = command;
    const own = this.kinds.ownOrReferred(kind);
    const [from, to] = [nameIn(command.from, 'from'), nameIn(command.to, 'to')];
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, async () => {
        await this.runs.lockKind(tx, kind);
        return this.rename(tx, own, { kind, from, to }, context);
      }),
    );
  }

  private async rename(
    tx: Tx,
    own: ImportKind | null,
    { kind, from, to }: RekeyCommand,
    context: CommandContext,
  ): Promise<boolean> {
    const canonicalId = await this.aliases.canonicalIds(tx);
    const [canonical, taken] = [canonicalId(kind, from), canonicalId(kind, to)];
    const known = own === null ? null : new Set((await everKnown(own, tx)).map(({ externalId }) => externalId));
    if (known?.has(canonical) === false) throw DomainError.invalid('from', `is none of ${kind}`);
    const isItsOwn = taken === canonical;
    if (isItsOwn && (await this.aliases.lastName(tx, kind, canonical)) === to) return false;
    if (!isItsOwn && (taken !== to || known?.has(to) === true))
      throw DomainError.invalid('to', `is another one of ${kind}`);
    await this.aliases.give(tx, kind, to, canonical);
    await own?.renamed?.(tx, canonical, to, context);
    await recordAudit(tx, context, {
      action: 'import.rekeyed',
      subject: `${kind}:${canonical}`,
      fields: ['externalId'],
    });
    return true;
  }
}

/** Also what has ended: it keeps its id, and may be called otherwise. */
function everKnown(kind: ImportKind, tx: Tx): Promise<readonly StoredThing[]> {
  return kind.everStored === undefined ? kind.stored(tx) : kind.everStored(tx);
}

function nameIn(given: string, field: string): string {
  const { [field]: name } = cleanCells({ [field]: given });
  if (typeof name !== 'string') throw DomainError.invalid(field, 'must not be empty');
  return name.trim();
}
