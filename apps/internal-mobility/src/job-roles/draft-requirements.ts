import { DomainError, partId } from '@libs/platform';
import { perMille, type RequirementKind } from '@libs/requirements';
import type { JobRoleRequirement } from './job-role';

const LARGEST_LEVEL = 10;
const HIGHEST_EDUCATION = 8;

/** One thing asked, its subject by our ids: skills and job roles have them, families and codes stand for themselves. */
export interface AskedThing {
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly minimum: number;
  readonly mustHave: boolean;
  /** Any number of at least 0; only its share among the skills counts. */
  readonly weight: number;
  readonly typicalMonthsToClose?: number | null | undefined;
}

/**
 * What a job role asks, in the form that is kept: with ids, weights per mille, in order of id.
 * @throws DomainError INVALID naming row and field.
 */
export function draftRequirements(roleId: string, asked: readonly AskedThing[]): JobRoleRequirement[] {
  const drafts = asked.map((row, index) => {
    refuseOutOfRange(row, `requirements.${String(index)}`);
    return { ...row, id: partId(roleId, `${row.kind}|${row.subject}`) };
  });
  refuseDoubles(drafts.map(({ id }) => id));
  const weights = perMille(drafts.filter(({ kind }) => kind === 'SKILL'));
  return drafts
    .map(({ typicalMonthsToClose: months, ...draft }) => ({
      ...draft,
      weight: weights.get(draft.id) ?? 0,
      ...(months === null || months === undefined ? {} : { typicalMonthsToClose: months }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function refuseOutOfRange({ kind, minimum, weight, typicalMonthsToClose }: AskedThing, row: string): void {
  if (minimum < 1) throw DomainError.invalid(`${row}.minimum`, 'must be at least 1');
  if (kind === 'SKILL' && minimum > LARGEST_LEVEL)
    throw DomainError.invalid(`${row}.minimum`, `must be at most ${String(LARGEST_LEVEL)} for a skill`);
  if (kind === 'EDUCATION' && minimum > HIGHEST_EDUCATION)
    throw DomainError.invalid(`${row}.minimum`, `must be a step of ISCED 2011, 1 to ${String(HIGHEST_EDUCATION)}`);
  if (!(weight >= 0)) throw DomainError.invalid(`${row}.weight`, 'must be at least 0');
  if ((typicalMonthsToClose ?? 0) < 0) throw DomainError.invalid(`${row}.typicalMonthsToClose`, 'must be at least 0');
}

function refuseDoubles(ids: readonly string[]): void {
  const index = ids.findIndex((id, position) => ids.indexOf(id) !== position);
  if (index !== -1) throw DomainError.invalid(`requirements.${String(index)}.subject`, 'is asked for twice');
}
