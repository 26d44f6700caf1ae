import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../say.mjs';
import { rowShape } from './row-shape.mjs';

/** Which service takes a kind, by which mutation, and which input of its schema says what a row holds. */
const KINDS = {
  'legal-entities': { service: 'internal-mobility', mutation: 'importLegalEntities', input: 'LegalEntityRowInput' },
  units: { service: 'internal-mobility', mutation: 'importUnits', input: 'UnitRowInput' },
  skills: { service: 'assessment', mutation: 'importSkills', input: 'SkillRowInput' },
  'job-roles': { service: 'internal-mobility', mutation: 'importJobRoles', input: 'JobRoleRowInput' },
  employees: { service: 'internal-mobility', mutation: 'importEmployees', input: 'EmployeeRowInput' },
  'access-grants': { service: 'internal-mobility', mutation: 'importAccessGrants', input: 'AccessGrantRowInput' },
  openings: { service: 'internal-mobility', mutation: 'importOpenings', input: 'OpeningRowInput' },
  courses: { service: 'learning-catalog', mutation: 'importCourses', input: 'CourseRowInput' },
  'reimbursement-policies': {
    service: 'learning-catalog',
    mutation: 'importReimbursementPolicies',
    input: 'ReimbursementPolicyRowInput',
  },
};

/** In the order in which a new organisation imports them, since a later kind refers to an earlier one. */
export const KIND_NAMES = Object.keys(KINDS);

/**
 * A kind by the name it has on the command line.
 * @returns {{ name: string, service: string, mutation: string, input: string }}
 * @throws Refusal.
 */
export function kindNamed(name) {
  if (!KIND_NAMES.includes(name)) throw new Refusal(`There is no kind "${name}". Kinds: ${KIND_NAMES.join(', ')}.`);
  return { name, ...KINDS[name] };
}

/** What a row of a kind may hold. Read from the project's root, where every command runs. */
export function shapeOf({ service, input }) {
  return rowShape(readFileSync(join('apps', service, 'schema.graphql'), 'utf8'), input);
}
