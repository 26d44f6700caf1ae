import type { SkillProfileV1 } from '@libs/contracts';
import { DomainError } from '@libs/platform';

/** What is told to the other services: everything but the refused skills, which have a place of their own. */
export type ToldPreferences = NonNullable<SkillProfileV1['preferences']>;
export type TimeOfWeek = NonNullable<ToldPreferences['windows']>[number];

/** What suits a person; what is absent was never said. */
export type Preferences = ToldPreferences & { readonly refusedSkills?: readonly string[] | undefined };

const HOURS_AT_MOST = 60;
const WINDOWS_AT_MOST = 28;
const CODES_AT_MOST = 20;
const SKILLS_AT_MOST = 100;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** As the HR system writes codes of units and shifts. */
const CODE = /^\S(.{0,98}\S)?$/u;
const CODE_COMPLAINT = 'must be a code of 1 to 100 characters, with no blank at its ends';
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;
const CURRENCY = /^[A-Z]{3}$/;

/** @throws DomainError INVALID naming the field, and the place in it where it is a list. */
export function checkPreferences(stated: Preferences): void {
  wholeNumber('hoursAWeek', stated.hoursAWeek, 1, HOURS_AT_MOST);
  checkWindows(stated.windows ?? []);
  list('places', stated.places, CODES_AT_MOST, CODE, CODE_COMPLAINT);
  list('shifts', stated.shifts, CODES_AT_MOST, CODE, CODE_COMPLAINT);
  list('languages', stated.languages, CODES_AT_MOST, LANGUAGE, 'must be a language as in BCP 47, such as en or de-AT');
  list('modes', stated.modes, CODES_AT_MOST, CODE, 'must be a mode');
  list('refusedSkills', stated.refusedSkills, SKILLS_AT_MOST, CODE, 'must be the id of a skill');
  const { payFloor } = stated;
  if (payFloor !== undefined && !AMOUNT.test(payFloor.amount))
    throw DomainError.invalid('payFloor.amount', 'must be a decimal number that is not negative');
  if (payFloor !== undefined && !CURRENCY.test(payFloor.currency))
    throw DomainError.invalid('payFloor.currency', 'must be three capital letters of ISO 4217');
}

/** What was said before with what is said now: null takes a preference back, what is left out stays. */
export function changed(before: Preferences, now: Readonly<Partial<Record<keyof Preferences, unknown>>>): Preferences {
  const said = Object.entries({ ...before, ...now }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said.map(([field, value]) => [field, canonical(field, value)]));
}

/** Ids are lower case, codes are compared as Unicode composes them. */
function canonical(field: string, value: unknown): unknown {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) return value;
  return value.map((each) => (field === 'refusedSkills' ? each.toLowerCase() : each.normalize('NFC')));
}

function checkWindows(windows: readonly TimeOfWeek[]): void {
  if (windows.length > WINDOWS_AT_MOST)
    throw DomainError.invalid('windows', `must be ${String(WINDOWS_AT_MOST)} at most`);
  for (const [at, { from, to }] of windows.entries()) {
    const field = `windows.${String(at)}`;
    if (!TIME.test(from)) throw DomainError.invalid(`${field}.from`, 'must be a time as HH:MM');
    if (!TIME.test(to)) throw DomainError.invalid(`${field}.to`, 'must be a time as HH:MM');
    if (to <= from) throw DomainError.invalid(`${field}.to`, 'must be later than from');
  }
}

function wholeNumber(field: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return;
  throw DomainError.invalid(field, `must be a whole number from ${String(min)} to ${String(max)}`);
}

function list(
  field: string,
  values: readonly string[] | undefined,
  most: number,
  form: RegExp,
  complaint: string,
): void {
  if (values === undefined) return;
  if (values.length > most) throw DomainError.invalid(field, `must be ${String(most)} at most`);
  for (const [at, value] of values.entries()) {
    if (!form.test(value)) throw DomainError.invalid(`${field}.${String(at)}`, complaint);
    if (values.indexOf(value) < at) throw DomainError.invalid(`${field}.${String(at)}`, 'is there already');
  }
}
