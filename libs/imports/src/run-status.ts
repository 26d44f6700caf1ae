import { DomainError } from '@libs/platform';

export const IMPORT_STATUSES = [
  'OPEN',
  'SCHEDULED',
  'APPLYING',
  'HELD',
  'APPLIED',
  'DRY_RUN_DONE',
  'REFUSED',
  'CANCELLED',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export type ImportMode = 'DRY_RUN' | 'APPLY';

/**
 * Whatever is judged or applied is APPLYING meanwhile, and goes back to where it came from when that fails before
 * anybody was told. A held one that a later import overtakes is REFUSED.
 */
const NEXT: Readonly<Record<ImportStatus, readonly ImportStatus[]>> = {
  OPEN: ['SCHEDULED', 'APPLYING', 'REFUSED', 'CANCELLED'],
  SCHEDULED: ['APPLYING', 'CANCELLED'],
  APPLYING: ['OPEN', 'HELD', 'APPLIED', 'DRY_RUN_DONE', 'REFUSED'],
  HELD: ['APPLYING', 'REFUSED'],
  APPLIED: [],
  DRY_RUN_DONE: [],
  REFUSED: [],
  CANCELLED: [],
};

/** @throws Error for a step that there is not: a mistake of ours, never of a sender. */
export function nextStatus(from: ImportStatus, to: ImportStatus): ImportStatus {
  if (NEXT[from].includes(to)) return to;
  throw new Error(`an import that is ${from} cannot become ${to}`);
}

/** @throws DomainError IMPORT_NOT_OPEN (conflict). */
export function requireOpen(status: ImportStatus): void {
  if (status !== 'OPEN') throw conflict('IMPORT_NOT_OPEN', 'This import has been finished: begin another one.');
}

/** `by`: the later import that has overtaken this one. @throws DomainError IMPORT_NOT_HELD (conflict). */
export function requireHeld(status: ImportStatus, by: string | null): void {
  if (status === 'HELD') return;
  const overtaken = `What this import held was given up when a later one of its kind came: ${String(by)}.`;
  throw conflict('IMPORT_NOT_HELD', by === null ? 'Nothing of this import waits for approval.' : overtaken);
}

/** @throws DomainError IMPORT_NOT_CANCELABLE (conflict). */
export function requireCancelable(status: ImportStatus): void {
  if (!NEXT[status].includes('CANCELLED'))
    throw conflict('IMPORT_NOT_CANCELABLE', 'This import has been applied, or is being applied now.');
}

/** @throws DomainError IMPORT_PARTS_MISSING (conflict) naming the parts that have not come, or that nobody announced. */
export function requireParts(announced: number, arrived: readonly number[]): void {
  if (!Number.isInteger(announced) || announced < 0) throw DomainError.invalid('parts', 'must be a number of parts');
  const there = new Set(arrived);
  const missing = Array.from({ length: announced }, (_, index) => index + 1).filter((part) => !there.has(part));
  const surplus = arrived.filter((part) => part > announced);
  if (missing.length === 0 && surplus.length === 0) return;
  const which = missing.length > 0 ? `missing: ${list(missing)}` : `not announced: ${list(surplus)}`;
  throw conflict('IMPORT_PARTS_MISSING', `Not all parts are as announced; ${which}.`);
}

export function conflict(code: string, message: string): DomainError {
  return new DomainError({ code, kind: 'conflict', message });
}

function list(parts: readonly number[]): string {
  return parts.slice(0, 20).join(', ');
}
