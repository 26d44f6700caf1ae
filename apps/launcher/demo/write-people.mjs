// Writes employees.csv, past-openings.csv and seats.csv: `node apps/launcher/demo/write-people.mjs`. Whoever has a part in a story
// is told in drawn-from/told.csv; all others are drawn for the jobs of drawn-from/staff.csv, by a seed: the same files each time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.mjs';
import { csv, readTable } from './tables.mjs';

const SEED = 20_261_101;
const TODAY = '2026-11-01';
const HISTORY_MONTHS = 36;
/** Where they are written; beside this script unless told. */
const OUT = process.argv[2] ?? import.meta.dirname;
const FIRST_NAMES =
  'Amara Bruno Carla Dara Elif Farid Grace Hugo Ines Jonas Kemi Luca Mara Nils Oona Pavel Quinn Rosa Selma Tariq Uma Viktor Wanda Ximena Yusuf Zoe Aiko Bela Chidi Dalia Emil Freya Goran Hana Ivo Jade Kofi Lina Milan Nadia Omar Petra Rafael Sofia Timo Ulla Vera Wei Yara Zeno'.split(
    ' ',
  );
const LAST_NAMES =
  'Abara Berg Castillo Dimitrov Eriksen Ferreira Grant Hoang Ivanova Jansen Kaya Lombardi Moreau Nakamura Obi Petrov Quist Rossi Schuster Tanaka Ulrich Varga Winter Yilmaz Zeller Adler Brandt Costa Dahl Engel Fischer Gomez Hassan Iyer Jung Klein Lang Meyer Novak Owusu Park Reyes Silva Thomas Urban Vogel Weber Young Zhang Ames'.split(
    ' ',
  );

/** What every person of a company has in common. */
const COMPANIES = {
  'riverside-health': { country: 'US', timeZone: 'America/New_York', locale: 'en-US', fullWeek: 38 },
  'riverside-services': { country: 'DE', timeZone: 'Europe/Berlin', locale: 'de-DE', fullWeek: 38.5 },
};
/** The rung below, from which people were promoted. */
const CAME_FROM = {
  'senior-receptionist': 'receptionist',
  'lead-receptionist': 'senior-receptionist',
  'front-office-manager': 'lead-receptionist',
  'patient-services-coordinator': 'receptionist',
  'senior-care-aide': 'care-aide',
  'licensed-practical-nurse': 'care-aide',
  'registered-nurse': 'licensed-practical-nurse',
  'senior-medical-assistant': 'medical-assistant',
  'medical-assistant': 'receptionist',
  'payroll-specialist': 'payroll-clerk',
  accountant: 'accounts-clerk',
  'senior-accountant': 'accountant',
  'billing-specialist': 'accounts-clerk',
  'hr-generalist': 'hr-assistant',
  'senior-it-support-technician': 'it-support-technician',
  'systems-administrator': 'it-support-technician',
  'facilities-technician': 'supply-clerk',
  'learning-designer': 'learning-coordinator',
};
/** The full job: nobody came into it for so many months. (The tightly held one is the charge nurse, told by name.) */
const QUIET_MONTHS = { 'senior-receptionist': 14 };

const random = seeded(SEED);
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const oneOf = (list) => list[between(0, list.length - 1)];
const chance = (share) => random() < share;

const people = [...readTable('drawn-from/told').map(told), ...readTable('drawn-from/staff').flatMap(drawn)];
employTwice(people);
writeFileSync(join(OUT, 'employees.csv'), csv(people.flatMap(lines)));
writeFileSync(join(OUT, 'past-openings.csv'), csv(pastOpenings(people)));
writeFileSync(join(OUT, 'seats.csv'), csv(seats(people)));

/** Somebody told by name: `since` in this job, `service` with this employer. */
function told({ since, service, hours, contract, ...rest }) {
  return {
    ...{ ...rest, serviceDate: service || since, inRoleSince: since, status: 'ACTIVE', earlier: [] },
    ...{ contract: contract || 'PERMANENT', share: 1, ...(hours === '' ? {} : { hours: Number(hours) }) },
  };
}

/** Everybody of a line of the staff list. */
function drawn({ unit, company, jobRole, people: count, manager }, at) {
  return Array.from({ length: Number(count) }, (_, index) => {
    const id = `E-${2000 + at * 20 + index}`;
    const since = movedBack(TODAY, (QUIET_MONTHS[jobRole] ?? 2) + Math.floor(random() ** 1.6 * 90), between(0, 27));
    const from = CAME_FROM[jobRole];
    const earlier =
      from !== undefined && chance(0.55) ? [{ jobRole: from, from: movedBack(since, between(14, 40), 0) }] : [];
    return {
      ...{ id, name: nameOf(at * 20 + index), unit, company, jobRole, manager, earlier },
      ...{ inRoleSince: since, serviceDate: earlier[0]?.from ?? since },
      ...standing(jobRole),
    };
  });
}

function nameOf(index) {
  const first = FIRST_NAMES[(index * 7) % FIRST_NAMES.length];
  const last = LAST_NAMES[(index * 11 + Math.floor(index / FIRST_NAMES.length)) % LAST_NAMES.length];
  return `${first} ${last}`;
}

function standing(jobRole) {
  const leads = /manager|lead|head|director|physician/.test(jobRole);
  const share = leads ? 1 : oneOf([1, 1, 1, 1, 0.8, 0.75, 0.5]);
  const contract = leads
    ? 'PERMANENT'
    : oneOf([...Array(30).fill('PERMANENT'), 'FIXED_TERM', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICE', 'CONTRACTOR']);
  const status = leads ? 'ACTIVE' : oneOf([...Array(46).fill('ACTIVE'), 'ON_LEAVE', 'ON_LEAVE', 'NOTICE']);
  return { share, contract, status };
}

/** Five who work half a week have a second job of ten hours elsewhere in the house. */
function employTwice(everybody) {
  const half = everybody.filter(({ share, id }) => share === 0.5 && id >= 'E-2000');
  for (const person of half.slice(0, 5)) person.second = { jobRole: 'administrative-assistant', from: '2026-02-01' };
}

/** One line per job, the one that runs first; further lines leave the person's own cells empty. */
function lines(person) {
  const { country, timeZone, locale, fullWeek } = COMPANIES[person.company];
  const { id, name, unit, company, manager = '', contract, share, inRoleSince } = person;
  const job = (nth, primary, jobRole, hours, from, to) => ({
    'assignments.externalId': `${id}-${nth}`,
    'assignments.primary': primary,
    'assignments.legalEntity': company,
    'assignments.unit': unit,
    'assignments.jobRole': jobRole,
    'assignments.manager': manager,
    'assignments.country': country,
    'assignments.contract': contract,
    'assignments.fte': Math.round((hours / fullWeek) * 100) / 100,
    'assignments.weeklyHours': hours,
    'assignments.from': from,
    'assignments.to': to,
  });
  const own = {
    externalId: id,
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(2)}@riverside.example`,
    status: person.status,
    serviceDate: person.serviceDate,
    timeZone,
    locale,
    inRoleSince,
  };
  const hours = person.hours ?? Math.round(fullWeek * share * 2) / 2;
  const jobs = [job(1, true, person.jobRole, hours, inRoleSince, '')];
  if (person.second) jobs.push(job(2, false, person.second.jobRole, 10, person.second.from, ''));
  for (const [at, { jobRole, from }] of person.earlier.entries())
    jobs.push(job(3 + at, true, jobRole, hours, from, movedBack(inRoleSince, 0, 1)));
  return jobs.map((each, at) => ({
    ...(at === 0 ? own : Object.fromEntries(Object.keys(own).map((key) => [key, key === 'externalId' ? id : '']))),
    ...each,
  }));
}

/** An opening for most of those who came into their job within the history, and a few that came to nothing. */
function pastOpenings(everybody) {
  const since = movedBack(TODAY, HISTORY_MONTHS, 0);
  const openings = everybody
    .filter(({ id, inRoleSince }) => id >= 'E-2000' && inRoleSince > since && inRoleSince < TODAY && chance(0.85))
    .map((person) => {
      const publishedOn = movedBack(person.inRoleSince, 2, between(0, 20));
      const filledOn = movedBack(person.inRoleSince, 0, between(5, 25));
      const closesOn = movedBack(filledOn, 0, between(3, 14));
      const outcome = chance(0.08)
        ? { status: oneOf(['CANCELLED', 'CLOSED']), filledOn: '', filledFrom: '' }
        : { status: 'FILLED', filledOn, filledFrom: person.earlier.length > 0 ? 'INSIDE' : 'OUTSIDE' };
      return { person, publishedOn, closesOn, ...outcome };
    })
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  return openings.map(({ person, publishedOn, closesOn, status, filledOn, filledFrom }, at) => ({
    externalId: `O-${1001 + at}`,
    jobRole: person.jobRole,
    seats: 1,
    unit: person.unit,
    weeklyHours: COMPANIES[person.company].fullWeek,
    contract: 'PERMANENT',
    publishedOn,
    closesOn,
    status,
    filledOn,
    filledFrom,
    applicants: between(2, 14),
  }));
}

/** As many seats as people hold and openings offer. */
function seats(everybody) {
  const open = readTable('openings').filter(({ status }) => status === 'PUBLISHED');
  const agreed = new Map();
  for (const { jobRole, unit, seats: more = 1 } of [...everybody, ...open]) {
    const key = `${jobRole},${unit}`;
    agreed.set(key, (agreed.get(key) ?? 0) + Number(more));
  }
  return [...agreed].sort().map(([key, count], at) => {
    const [jobRole, unit] = key.split(',');
    return { externalId: `S-${at + 1}`, jobRole, unit, seats: count };
  });
}

/** The day that is so many months and days earlier, within the month's length. */
function movedBack(day, months, days) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last) - days)).toISOString().slice(0, 10);
}
