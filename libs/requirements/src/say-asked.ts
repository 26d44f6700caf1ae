import type { RequirementKind } from './requirement';

/** What is asked, as a requirement says it; `minimum` null where no level is meant. */
export interface Asked {
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly minimum: number | null;
}

/** Steps of ISCED 2011, from 1. */
const STEPS = [
  'primary',
  'lower secondary',
  'upper secondary',
  'post-secondary non-tertiary',
  'short-cycle tertiary',
  "bachelor's or equivalent",
  "master's or equivalent",
  'doctoral or equivalent',
];
/** Broad fields of ISCED-F 2013, by the first two digits of a field's code. */
const FIELDS: Readonly<Record<string, string>> = {
  '00': 'Generic programmes and qualifications',
  '01': 'Education',
  '02': 'Arts and humanities',
  '03': 'Social sciences, journalism and information',
  '04': 'Business, administration and law',
  '05': 'Natural sciences, mathematics and statistics',
  '06': 'Information and communication technologies',
  '07': 'Engineering, manufacturing and construction',
  '08': 'Agriculture, forestry, fisheries and veterinary',
  '09': 'Health and welfare',
  '10': 'Services',
};
/** As subject of a requirement of education: whatever the field. */
const ANY_FIELD = 'ANY';
const FIELD_CODE = /^\d{2,4}$/;
const BROAD_DIGITS = 2;
/** A job role's id, whose title is shown elsewhere. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Letters that are no word: RN, CPR. */
const SHORT_FORM = /^[\dA-Z]{1,5}$/;

/**
 * What is asked in words for people, in English: what a code says, read as words. Nothing else is known of credentials,
 * permits and families than their codes; a skill and a job role have names of their own, which stand beside this.
 */
export function sayAsked({ kind, subject, minimum }: Asked): string {
  if (kind === 'SKILL') return minimum === null ? 'A skill' : `A skill at level ${String(minimum)}`;
  if (kind === 'EXPERIENCE') return sayExperience(subject, minimum);
  if (kind === 'EDUCATION') return sayEducation(subject, minimum);
  const words = capital(wordsOfCode(subject));
  return kind === 'CREDENTIAL' ? `${words}, valid` : words;
}

function sayExperience(subject: string, minimum: number | null): string {
  const where = ID.test(subject) ? 'in one job role' : `in ${wordsOfCode(subject)}`;
  if (minimum === null) return `Work ${where}`;
  return `${String(minimum)} month${minimum === 1 ? '' : 's'} ${where}`;
}

function sayEducation(subject: string, minimum: number | null): string {
  const step = minimum === null ? undefined : STEPS[minimum - 1];
  const level = step === undefined ? 'Education' : `ISCED ${String(minimum)} ${step}`;
  return subject === ANY_FIELD ? `${level}, in any field` : `${level}, in ${fieldOf(subject)}`;
}

/** Below the broad field the code itself stays, so that nothing more is said than is known. */
function fieldOf(code: string): string {
  const broad = FIELD_CODE.test(code) ? FIELDS[code.slice(0, BROAD_DIGITS)] : undefined;
  if (broad === undefined) return wordsOfCode(code);
  return code.length === BROAD_DIGITS ? broad : `${broad} (${code})`;
}

function wordsOfCode(code: string): string {
  if (SHORT_FORM.test(code)) return code;
  const words = code.replaceAll(/[-_\s]+/g, ' ').trim();
  const spoken = words === words.toUpperCase() ? words.toLowerCase() : words;
  return spoken === '' ? code : spoken;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
