// Writes ratings.csv and audiences.csv: `node apps/launcher/demo/write-ratings.mjs`. Half of the people drawn for a job have
// rated what it and the next rung ask, by a seed of their own; most of them let owners of openings see it. Whoever has a
// part in a story has rated nothing yet.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.mjs';
import { csv, readTable } from './tables.mjs';

const SEED = 20_261_102;
/** Where they are written; beside this script unless told. */
const OUT = process.argv[2] ?? import.meta.dirname;
const FIRST_DRAWN = 'E-2000';
const SHARE_WHO_RATED = 0.5;
const SHARE_WHO_SHOW_IT = 0.7;
const MONTHS_OF_RATINGS = 10;
const LAST_MONTH = 10;

const random = seeded(SEED);
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const chance = (share) => random() < share;

const steps = countedBy(readTable('skills'));
const asked = requirementsOf(readTable('job-roles'));
const jobs = readTable('employees').filter(({ externalId, name }) => externalId >= FIRST_DRAWN && name !== '');
const raters = jobs.filter(() => chance(SHARE_WHO_RATED));
const ratings = raters.flatMap(ratingsOf).map((rating, at) => ({ externalId: `R-${at + 1}`, ...rating }));
const audiences = raters
  .filter(() => chance(SHARE_WHO_SHOW_IT))
  .map(({ externalId }) => ({ person: externalId, audience: 'DISCOVERABLE' }));
writeFileSync(join(OUT, 'ratings.csv'), csv(ratings));
writeFileSync(join(OUT, 'audiences.csv'), csv(audiences));

/** How many steps each scale has: one line per step. */
function countedBy(lines) {
  const counts = new Map();
  for (const { externalId } of lines) counts.set(externalId, (counts.get(externalId) ?? 0) + 1);
  return counts;
}

/** Skills and levels that each job asks, with its ladder and rung. */
function requirementsOf(lines) {
  const roles = new Map();
  for (const line of lines) {
    const id = line.externalId;
    if (!roles.has(id)) roles.set(id, { ladder: line.ladder, level: Number(line.level), skills: new Map() });
    if (line['requirements.kind'] === 'SKILL')
      roles.get(id).skills.set(line['requirements.subject'], Number(line['requirements.minimum']));
  }
  return roles;
}

/** What the person's job asks, mostly held; half of what the next rung asks beyond it, mostly begun. */
function ratingsOf(person) {
  const jobRole = person['assignments.jobRole'];
  const own = asked.get(jobRole);
  const beyond = [...(nextRung(own)?.skills ?? [])].filter(([skill]) => !own.skills.has(skill) && chance(0.6));
  const held = [...own.skills].map(([skill, minimum]) => [skill, minimum + between(-1, 6) / 3]);
  const begun = beyond.map(([skill, minimum]) => [skill, minimum + between(-4, 2) / 3]);
  return [...held, ...begun].flatMap(([skill, level]) => said(person.externalId, skill, onScale(skill, level)));
}

function nextRung({ ladder, level }) {
  const above = [...asked.values()].filter((role) => ladder !== '' && role.ladder === ladder && role.level > level);
  return above.sort((a, b) => a.level - b.level)[0];
}

function onScale(skill, level) {
  return Math.max(1, Math.min(steps.get(skill), Math.round(level)));
}

/** The person's own word, now and then an exam's instead, a manager's beside it, or "not sure". */
function said(person, skill, level) {
  const word = (source, shown) => ({
    ...{ person, skill, source, level: shown ?? '', notSure: shown === null ? 'true' : '' },
    ratedOn: `2026-${String(between(LAST_MONTH - MONTHS_OF_RATINGS + 1, LAST_MONTH)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`,
  });
  const own = chance(0.05) ? word('SELF', null) : word(chance(0.2) ? 'EVIDENCE' : 'SELF', level);
  return chance(0.08) ? [own, word('MANAGER', onScale(skill, level + between(-1, 1)))] : [own];
}
