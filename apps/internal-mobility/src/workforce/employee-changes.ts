import { type ImportPlan, type PlannedChange, snapshot } from '@libs/imports';
import { DomainError } from '@libs/platform';
import type { EmployeeDraft } from './employee-row';
import type { EmployeeImportPlan } from './plan-employee-import';
import type { ChangedEmployee } from './settle-employees';

export interface EmployeeChangesParts {
  readonly drafts: readonly EmployeeDraft[];
  readonly plan: EmployeeImportPlan;
  readonly refused: ReadonlyMap<string, DomainError>;
}

/** What a plan does to the people of the rows, and to whom else it does something. */
export function employeeChanges(parts: EmployeeChangesParts): ImportPlan<ChangedEmployee> {
  const { drafts, plan } = parts;
  const refused = new Map(parts.refused);
  for (const { id, facts } of drafts) {
    const outcome = plan.outcomes.get(id);
    if (outcome instanceof DomainError) refused.set(facts.externalId, outcome);
  }
  const isOfRow = ({ employee }: ChangedEmployee) => {
    const outcome = plan.outcomes.get(employee.id);
    return outcome === 'created' || outcome === 'updated';
  };
  const changes = plan.changed.filter(isOfRow).map((change): PlannedChange<ChangedEmployee> => {
    const { employee, before, moved } = change;
    return {
      externalId: employee.externalId,
      what: before === null ? 'CREATED' : 'UPDATED',
      guarded: before !== null && moved.length > 0,
      before,
      after: snapshot(employee),
      change,
    };
  });
  return { changes, refused, along: plan.changed.filter((change) => !isOfRow(change)) };
}
