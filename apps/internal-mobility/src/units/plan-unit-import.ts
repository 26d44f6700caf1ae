import type { DomainError } from '@libs/platform';
import { ManagementTree, type TreeNode } from '../workforce/management-tree';
import { Unit, type UnitEvent } from './unit';
import type { UnitDraft } from './unit-row';
import { unitErrors } from './unit.errors';

/** What the rows are judged against: every unit there is, and the known ones among the companies that rows name. */
export interface UnitImportGround {
  readonly stored: ReadonlyMap<string, Unit>;
  readonly legalEntities: ReadonlySet<string>;
}

export type UnitOutcome = 'created' | 'updated' | 'unchanged';

export interface ChangedUnit {
  readonly unit: Unit;
  readonly event: UnitEvent;
}

/** `outcomes` by unit id, for the rows; `changed` also holds units that lie below a moved one. */
export interface UnitImportPlan {
  readonly outcomes: ReadonlyMap<string, UnitOutcome | DomainError>;
  readonly changed: readonly ChangedUnit[];
}

const NOTHING_SETTLED = new Map<string, never>();

/**
 * Decides about all rows together, since a parent may be a later row: a row whose parent is unknown or that would lie
 * within itself is refused, and so are rows that hang on a refused new unit.
 */
export function planUnitImport(drafts: readonly UnitDraft[], ground: UnitImportGround): UnitImportPlan {
  const outcomes = new Map<string, UnitOutcome | DomainError>();
  const candidates = new Map<string, UnitDraft>();
  for (const draft of drafts) {
    const { id, legalEntity } = draft;
    if (legalEntity === null || ground.legalEntities.has(legalEntity)) candidates.set(id, draft);
    else outcomes.set(id, unitErrors.legalEntityUnknown());
  }
  for (let refused = refuseNext(candidates, ground); refused.size > 0; refused = refuseNext(candidates, ground)) {
    for (const [id, error] of refused) {
      outcomes.set(id, error);
      candidates.delete(id);
    }
  }
  return { outcomes, changed: settle(candidates, ground, outcomes) };
}

/** The rows that cannot stand beside the others; empty when all can. */
function refuseNext(
  candidates: ReadonlyMap<string, UnitDraft>,
  { stored }: UnitImportGround,
): ReadonlyMap<string, DomainError> {
  const refused = new Map<string, DomainError>();
  for (const [id, { facts }] of candidates) {
    const parent = facts.parentId ?? null;
    if (parent !== null && !candidates.has(parent) && !stored.has(parent)) refused.set(id, unitErrors.parentUnknown());
  }
  if (refused.size > 0) return refused;
  const nodes = nodesOf(candidates, stored);
  for (const id of new ManagementTree(nodes, NOTHING_SETTLED).inCycles()) {
    // What is stored is free of cycles, so each one holds a row that changes its parent; only those are at fault.
    const moved = nodes.get(id)?.managerId !== stored.get(id)?.parentId;
    if (candidates.has(id) && moved) refused.set(id, unitErrors.cycle());
  }
  return refused;
}

function nodesOf(candidates: ReadonlyMap<string, UnitDraft>, stored: ReadonlyMap<string, Unit>): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  for (const [id, { parentId }] of stored) nodes.set(id, { managerId: parentId, left: false });
  for (const [id, { facts }] of candidates) {
    const parent = facts.parentId === undefined ? (stored.get(id)?.parentId ?? null) : facts.parentId;
    nodes.set(id, { managerId: parent, left: false });
  }
  return nodes;
}

function settle(
  candidates: ReadonlyMap<string, UnitDraft>,
  { stored }: UnitImportGround,
  outcomes: Map<string, UnitOutcome | DomainError>,
): ChangedUnit[] {
  const nodes = nodesOf(candidates, stored);
  const tree = new ManagementTree(nodes, NOTHING_SETTLED);
  const changed: ChangedUnit[] = [];
  for (const id of nodes.keys()) {
    const draft = candidates.get(id);
    const known = stored.get(id);
    if (known === undefined) {
      if (draft === undefined) continue;
      const unit = Unit.define(id, draft.externalId, draft.facts, tree.pathOf(id));
      changed.push({ unit, event: 'internal-mobility.unit.defined' });
      outcomes.set(id, 'created');
      continue;
    }
    const event = known.update(draft?.facts ?? null, tree.pathOf(id));
    if (event !== null) changed.push({ unit: known, event });
    if (draft !== undefined) outcomes.set(id, event === null ? 'unchanged' : 'updated');
  }
  return changed;
}
