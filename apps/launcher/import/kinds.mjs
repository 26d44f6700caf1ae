import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../say.mjs';
import { rowShape } from './row-shape.mjs';

/**
 * Which service takes a kind, how its root fields begin, and which input of its schema says what a row holds. `namedIn`:
 * the services whose own rows name its things, by the beginning of their root fields.
 */
const KINDS = {
  'legal-entities': {
    service: 'internal-mobility',
    prefix: 'Mobility',
    input: 'LegalEntityRowInput',
    namedIn: ['Learning'],
  },
  sectors: { service: 'internal-mobility', prefix: 'Mobility', input: 'SectorRowInput' },
  families: { service: 'internal-mobility', prefix: 'Mobility', input: 'FamilyRowInput' },
  units: { service: 'internal-mobility', prefix: 'Mobility', input: 'UnitRowInput' },
  skills: { service: 'assessment', prefix: 'Assessment', input: 'SkillRowInput', namedIn: ['Mobility', 'Learning'] },
  'job-roles': {
    service: 'internal-mobility',
    prefix: 'Mobility',
    input: 'JobRoleRowInput',
    namedIn: ['Assessment'],
  },
  seats: { service: 'internal-mobility', prefix: 'Mobility', input: 'SeatsRowInput' },
  employees: { service: 'internal-mobility', prefix: 'Mobility', input: 'EmployeeRowInput' },
  'access-grants': {
    service: 'internal-mobility',
    prefix: 'Mobility',
    input: 'AccessGrantRowInput',
  },
  'eligibility-policies': {
    service: 'internal-mobility',
    prefix: 'Mobility',
    input: 'EligibilityPolicyRowInput',
  },
  openings: { service: 'internal-mobility', prefix: 'Mobility', input: 'OpeningRowInput' },
  providers: { service: 'learning-catalog', prefix: 'Learning', input: 'ProviderRowInput' },
  courses: { service: 'learning-catalog', prefix: 'Learning', input: 'CourseRowInput' },
  'course-runs': { service: 'learning-catalog', prefix: 'Learning', input: 'CourseRunRowInput' },
  'reimbursement-policies': {
    service: 'learning-catalog',
    prefix: 'Learning',
    input: 'ReimbursementPolicyRowInput',
  },
  'reimbursement-requests': {
    service: 'learning-catalog',
    prefix: 'Learning',
    input: 'ReimbursementRequestRowInput',
  },
  ratings: { service: 'assessment', prefix: 'Assessment', input: 'RatingRowInput' },
  education: { service: 'assessment', prefix: 'Assessment', input: 'EducationRowInput' },
  experience: { service: 'assessment', prefix: 'Assessment', input: 'ExperienceRowInput' },
  credentials: { service: 'assessment', prefix: 'Assessment', input: 'CredentialRowInput' },
  'review-dates': { service: 'assessment', prefix: 'Assessment', input: 'ReviewDateRowInput' },
};

/** In the order in which a new organisation imports them, since a later kind refers to an earlier one. */
export const KIND_NAMES = Object.keys(KINDS);

/**
 * A kind by the name it has on the command line.
 * @returns {{ name: string, service: string, prefix: string, input: string, namedIn: string[] }}
 * @throws Refusal.
 */
export function kindNamed(name) {
  if (!KIND_NAMES.includes(name)) throw new Refusal(`There is no kind "${name}". Kinds: ${KIND_NAMES.join(', ')}.`);
  return { name, namedIn: [], ...KINDS[name] };
}

/** What a row of a kind may hold. Read from the project's root, where every command runs. */
export function shapeOf({ service, input }) {
  return rowShape(readFileSync(join('apps', service, 'schema.graphql'), 'utf8'), input);
}
