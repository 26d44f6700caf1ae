// Writes education.csv, experience.csv, credentials.csv and review-dates.csv: `node apps/launcher/demo/write-records.mjs`.
// What people drawn for a job learnt and did before it, by a seed of their own: the licences that the job asks, now and then
// one that has run out or one of the next rung. Those with a part in a story bring what stands in drawn-from/told-records.csv.
// Everybody with a manager has a review ahead.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.mjs';
import { csv, readTable } from './tables.mjs';

const SEED = 20_261_103;
/** Where they are written; beside this script unless told. */
const OUT = process.argv[2] ?? import.meta.dirname;
const FIRST_DRAWN = 'E-2000';
const ISSUERS = { 'first-aid': 'Riverside Red Cross', licence: 'State Board of Health' };
const CARE_EMPLOYERS = ['Meadow Care Home', 'Northgate Hospital', 'Lakeside Clinic'];
const EMPLOYERS = ['Harbor Hotel', 'Lakeside Pharmacy', 'Old Mill Bakery', 'City Library', 'Northgate Bank'];
const VALID_YEARS = 2;

const random = seeded(SEED);
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const chance = (share) => random() < share;
const oneOf = (list) => list[between(0, list.length - 1)];

const roles = rolesIn(readTable('job-roles'));
const families = [...new Set([...roles.values()].map(({ family }) => family))];
const people = readTable('employees').filter(({ name }) => name !== '');
const drawn = people.filter(({ externalId }) => externalId >= FIRST_DRAWN);
const told = readTable('drawn-from/told-records');

write('education', 'ED', [...toldOf('EDUCATION').map(educationOf), ...drawn.map(learnt)]);
write('experience', 'EX', [...toldOf('EXPERIENCE').map(experienceOf), ...drawn.flatMap(worked)]);
write('credentials', 'CR', [...toldOf('CREDENTIAL').map(credentialOf), ...drawn.flatMap(licensed)]);
write('review-dates', 'RV', people.filter((each) => each['assignments.manager'] !== '').flatMap(reviewed));

function write(file, letters, rows) {
  const named = rows.map((row, at) => ({ externalId: `${letters}-${at + 1}`, ...row }));
  writeFileSync(join(OUT, `${file}.csv`), csv(named));
}

/** What each job role asks beside skills, with its place on its ladder. */
function rolesIn(lines) {
  const found = new Map();
  for (const line of lines) {
    if (line.family !== '')
      found.set(line.externalId, { family: line.family, ladder: line.ladder, level: Number(line.level), asked: [] });
    const { 'requirements.kind': kind, 'requirements.subject': subject, 'requirements.minimum': minimum } = line;
    if (kind !== 'SKILL' && kind !== '')
      found.get(line.externalId).asked.push({ kind, subject, minimum: Number(minimum) });
  }
  return found;
}

function toldOf(kind) {
  return told.filter((each) => each.kind === kind);
}

function educationOf({ person, level, field, to }) {
  return { person, level, field, awardedOn: to };
}

function experienceOf({ person, field, employer, from, to }) {
  return { person, family: field, employer, kind: 'PAID', fte: 1, from, to };
}

function credentialOf({ person, field, employer, from, to }) {
  return { person, type: field, issuer: employer, issuedOn: from, expiresOn: to, verifiedBy: 'HR' };
}

/** What the job asks, else what people in such jobs mostly have; finished before they came. */
function learnt(person) {
  const { family, level, asked } = roleOf(person);
  const needed = asked.find(({ kind }) => kind === 'EDUCATION')?.minimum ?? 0;
  const step = Math.max(needed, Math.min(7, 3 + Math.floor(level / 2) + between(-1, 1)), 3);
  const year = yearOf(person.serviceDate) - between(0, 8) - 1;
  return { person: person.externalId, level: step, field: step > 3 ? family : '', awardedOn: `${year}-06-30` };
}

/** Work elsewhere before they came, most of it of the same kind; long enough where the job asks for it. */
function worked(person) {
  const { family, asked } = roleOf(person);
  const needed = asked.find(({ kind }) => kind === 'EXPERIENCE');
  if (needed === undefined && !chance(0.5)) return [];
  const months = Math.max(needed === undefined ? 0 : needed.minimum + between(-2, 24), between(8, 60));
  const last = yearOf(person.serviceDate) * 12 + Number(person.serviceDate.slice(5, 7)) - 2 - between(0, 6);
  const kindOfWork = needed?.subject ?? (chance(0.7) ? family : oneOf(families));
  return [
    {
      ...{ person: person.externalId, family: kindOfWork },
      ...{
        employer: oneOf(kindOfWork === 'clinical' ? CARE_EMPLOYERS : EMPLOYERS),
        kind: chance(0.9) ? 'PAID' : 'VOLUNTEER',
        fte: chance(0.8) ? 1 : 0.5,
      },
      ...{ from: `${monthOf(last - months + 1)}-01`, to: `${monthOf(last)}-28` },
    },
  ];
}

/** The licences of the job, now and then the one of the next rung, and first aid. */
function licensed(person) {
  const role = roleOf(person);
  const own = codesOf(role).filter(() => chance(0.95));
  const next = codesOf(nextRung(role)).filter((code) => !own.includes(code) && chance(0.12));
  const aid = chance(0.25) ? ['first-aid'] : [];
  return [...own, ...next, ...aid].map((type) => {
    const issued = chance(0.05) ? between(2024 * 12 + 2, 2024 * 12 + 9) : between(2024 * 12 + 12, 2026 * 12 + 9);
    const day = String(between(1, 28)).padStart(2, '0');
    return {
      ...{ person: person.externalId, type, issuer: ISSUERS[type] ?? ISSUERS.licence },
      ...{ issuedOn: `${monthOf(issued)}-${day}`, expiresOn: `${monthOf(issued + VALID_YEARS * 12)}-${day}` },
      verifiedBy: chance(0.8) ? 'HR' : '',
    };
  });
}

/** The review of the winter, and for some a talk before it. */
function reviewed({ externalId }) {
  const on = (least, most) => `${monthOf(between(least, most))}-${String(between(1, 28)).padStart(2, '0')}`;
  const review = { person: externalId, on: on(2027 * 12, 2027 * 12 + 2), kind: 'REVIEW' };
  return chance(0.1)
    ? [review, { person: externalId, on: on(2026 * 12 + 11, 2026 * 12 + 11), kind: 'TALK' }]
    : [review];
}

function roleOf(person) {
  return roles.get(person['assignments.jobRole']);
}

function codesOf(role) {
  return (role?.asked ?? []).filter(({ kind }) => kind === 'CREDENTIAL').map(({ subject }) => subject);
}

function nextRung({ ladder, level }) {
  const above = [...roles.values()].filter((role) => ladder !== '' && role.ladder === ladder && role.level > level);
  return above.sort((a, b) => a.level - b.level)[0];
}

function yearOf(day) {
  return Number(day.slice(0, 4));
}

/** A month by its number since the year 0, January of which is 0. */
function monthOf(number) {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
