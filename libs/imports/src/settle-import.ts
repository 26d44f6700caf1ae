import { recordAudit, type Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AbsencesRepository } from './absences.repository';
import { AliasesRepository } from './aliases.repository';
import { applyInChunks, retireNow } from './apply-in-chunks';
import { differences } from './differences';
import { isTooMany } from './guard';
import type { ImportKind, PlannedChange, StoredThing } from './import-kind';
import { type ImportRun, NOTHING_COUNTED } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';
import { judgeAbsences, type AbsenceVerdict } from './judge-absences';
import { judgeRows, type JudgedPlan } from './judge-rows';
import { type ReadRows, readRows, refusedLater } from './read-rows';
import { nextStatus } from './run-status';

const UNRESOLVED_AT_MOST = 1_000;
const NOBODY_MISSING: AbsenceVerdict = { missing: [], retire: [], back: [] };

/** What the rows of a run come to, before anything is written. */
interface Judgement {
  readonly reading: ReadRows<{ externalId: string }>;
  readonly judged: JudgedPlan<unknown>;
  readonly absences: AbsenceVerdict;
  readonly retired: readonly PlannedChange<unknown>[];
  readonly heldRetired: readonly PlannedChange<unknown>[];
}

/** Judges all rows of a run together and, unless it only tries, applies what may be applied. */
@Injectable()
export class SettleImport {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly absences: AbsencesRepository,
    private readonly aliases: AliasesRepository,
  ) {}

  /** The kind's lock must be held. */
  async execute(tx: Tx, run: ImportRun, kind: ImportKind, context: CommandContext): Promise<ImportRun> {
    const reading = readRows(kind, await this.runs.stagedRows(tx, run.id), await this.aliases.canonicalIds(tx));
    const refusal = run.complete ? await this.refusalOf(tx, kind, reading) : null;
    if (refusal !== null) return this.refuse(tx, { ...run, refusal }, reading, context);
    const judgement = await this.judge(tx, run, kind, reading, context);
    const finished = reportOf(run, judgement);
    await this.runs.keepRefused(tx, run.id, refusedOf(judgement));
    await this.runs.keepChanges(tx, run.id, keptOf(run, judgement));
    if (run.mode === 'APPLY') await this.apply(tx, run, kind, judgement, context);
    if (finished.status !== 'HELD') await this.runs.dropStaged(tx, run.id);
    await this.close(tx, finished, context);
    return finished;
  }

  /** Why nobody can tell what is missing: an id that nobody can read, or no row at all where there are things. */
  private async refusalOf(tx: Tx, kind: ImportKind, { present, unreadable }: Judgement['reading']) {
    if (unreadable > 0) return 'UNREADABLE_ID_IN_COMPLETE_IMPORT';
    const isEmpty = kind.retire !== undefined && present.size === 0 && (await kind.stored(tx)).length > 0;
    return isEmpty ? 'EMPTY_COMPLETE_IMPORT' : null;
  }

  private async judge(
    tx: Tx,
    run: ImportRun,
    kind: ImportKind,
    reading: Judgement['reading'],
    context: CommandContext,
  ): Promise<Judgement> {
    const stored = await kind.stored(tx);
    const judged = await judgeRows(tx, kind, reading.rows, stored, context);
    const absences = run.complete ? await this.missing(tx, kind, stored, reading, context) : NOBODY_MISSING;
    const ending =
      absences.retire.length === 0 ? [] : ((await kind.retire?.(tx, absences.retire, context))?.changes ?? []);
    const waits = isTooMany(ending.length, stored.length);
    return { reading, judged, absences, retired: waits ? [] : ending, heldRetired: waits ? ending : [] };
  }

  private async missing(
    tx: Tx,
    kind: ImportKind,
    stored: readonly StoredThing[],
    { present }: Judgement['reading'],
    { asOf }: CommandContext,
  ): Promise<AbsenceVerdict> {
    if (kind.retire === undefined) return NOBODY_MISSING;
    return judgeAbsences({ stored, present, known: await this.absences.ofKind(tx, kind.name), asOf });
  }

  private async apply(
    tx: Tx,
    run: ImportRun,
    kind: ImportKind,
    { judged, absences, retired }: Judgement,
    context: CommandContext,
  ): Promise<void> {
    await this.runs.supersede(tx, kind.name, run.id);
    await applyInChunks(tx, kind, judged.plan, context);
    const ended = retired.map(({ externalId }) => externalId);
    await retireNow(tx, kind, ended, context);
    const isEnded = new Set(ended);
    await this.absences.keep(
      tx,
      kind.name,
      absences.missing.filter(({ externalId }) => !isEnded.has(externalId)),
    );
    await this.absences.forget(tx, kind.name, [...absences.back, ...ended]);
  }

  private async refuse(
    tx: Tx,
    run: ImportRun,
    { refused }: Judgement['reading'],
    context: CommandContext,
  ): Promise<ImportRun> {
    const finished: ImportRun = {
      ...run,
      ...NOTHING_COUNTED,
      status: nextStatus(run.status, 'REFUSED'),
      refused: refused.length,
    };
    await this.runs.keepRefused(tx, run.id, refused);
    await this.runs.dropStaged(tx, run.id);
    await this.close(tx, finished, context);
    return finished;
  }

  private async close(tx: Tx, finished: ImportRun, context: CommandContext): Promise<void> {
    await this.runs.finish(tx, finished);
    const action = `import.${finished.status.toLowerCase().replaceAll('_', '-')}`;
    await recordAudit(tx, context, { action, subject: finished.id, fields: [finished.kind] });
  }
}

function reportOf(run: ImportRun, judgement: Judgement): ImportRun {
  const { reading, judged, absences, retired, heldRetired } = judgement;
  const { changes, refused, unresolved } = judged.plan;
  const created = changes.filter(({ what }) => what === 'CREATED').length;
  const held = judged.held.length + heldRetired.length;
  const applied = held > 0 ? 'HELD' : 'APPLIED';
  return {
    ...run,
    status: nextStatus(run.status, run.mode === 'DRY_RUN' ? 'DRY_RUN_DONE' : applied),
    created,
    updated: changes.length - created,
    unchanged: reading.rows.length - changes.length - refused.size - judged.held.length,
    retired: retired.length,
    missing: absences.missing.length - retired.length,
    held,
    refused: reading.refused.length + refused.size,
    unresolved: [...new Set(unresolved)].sort().slice(0, UNRESOLVED_AT_MOST),
  };
}

function refusedOf({ reading, judged }: Judgement) {
  const later = refusedLater(reading.places, judged.plan.refused);
  return [...reading.refused, ...later].sort((a, b) => a.row - b.row);
}

/** All changes of a trial, and in any case those that a person has to look at. */
function keptOf(run: ImportRun, { judged, absences, retired, heldRetired }: Judgement) {
  const kept = (changes: readonly PlannedChange<unknown>[], held: boolean) =>
    changes.map(({ externalId, what, before, after }) => ({
      externalId,
      what,
      held,
      differences: differences(before, after),
    }));
  const held = kept([...judged.held, ...heldRetired], true);
  if (run.mode === 'APPLY') return held;
  const ending = new Set([...retired, ...heldRetired].map(({ externalId }) => externalId));
  const missing = absences.missing
    .filter(({ externalId }) => !ending.has(externalId))
    .map(({ externalId }) => ({ externalId, what: 'MISSING' as const, held: false, differences: [] }));
  return [...held, ...kept([...judged.plan.changes, ...retired], false), ...missing];
}
