import { join } from 'node:path';
import { kindNamed } from '../kinds.mjs';
import { GDD_LICENCE, gddJobRoles, gddSkills } from './gdd.mjs';
import { NJ_ETPL_LICENCE, njCourse } from './nj-etpl.mjs';
import { isSuppressed, ONET_LICENCE, onetJobRoles, onetSkills } from './onet.mjs';
import { csvObjects, tabObjects } from './read-files.mjs';

const READERS = { gdd, 'nj-etpl': njEtpl, onet };
const ONET_RATING = [
  'O*NET-SOC Code',
  'Element ID',
  'Element Name',
  'Scale ID',
  'Data Value',
  'Recommend Suppress',
  'Not Relevant',
];

export function isPublished(what) {
  return Object.hasOwn(READERS, what);
}

/** What files as published hold, kind by kind, after their licence and what was left out have been said. */
export function publishedSources(what, path, say) {
  return READERS[what](path, say);
}

async function gdd(folder, say) {
  say(GDD_LICENCE);
  const skills = await csvObjects(join(folder, 'skills_levels.csv'), ['Skill Name', 'Awareness', 'Expert']);
  const asked = await csvObjects(join(folder, 'role_level_skill.csv'), [
    'Role',
    'Role Level',
    'Skill Name',
    'Skill Level',
  ]);
  const { rows, notInUse, repeated } = gddJobRoles(asked.lines);
  say(`${notInUse} rows are NOT IN USE and ${repeated} repeat another one word for word: left out.`);
  return [source('skills', gddSkills(skills.lines), skills.headings), source('job-roles', rows, asked.headings)];
}

async function njEtpl(file, say) {
  say(NJ_ETPL_LICENCE);
  const { headings, lines } = await csvObjects(file, ['program_id', 'name', 'provider', 'tuition', 'clock_hours']);
  return [source('courses', lines.map(njCourse), headings)];
}

async function onet(folder, say) {
  say(ONET_LICENCE);
  const file = (name, needed) => tabObjects(join(folder, `${name}.txt`), needed);
  const ratings = ['Skills', 'Knowledge'].flatMap((name) => file(name, ONET_RATING));
  const education = file('Education, Training, and Experience', [
    'O*NET-SOC Code',
    'Element ID',
    'Category',
    'Data Value',
  ]);
  const occupations = file('Occupation Data', ['O*NET-SOC Code', 'Title', 'Description']);
  const jobZones = file('Job Zones', ['O*NET-SOC Code', 'Job Zone']);
  const skills = onetSkills(
    ratings,
    file('Content Model Reference', ['Element ID', 'Description']),
    file('Level Scale Anchors', ['Element ID', 'Scale ID', 'Anchor Value', 'Anchor Description']),
  );
  const roles = onetJobRoles({ occupations, ratings, education, jobZones });
  const described = roles.filter(({ row }) => row.requirements.some(({ kind }) => kind === 'SKILL')).length;
  say(`${ratings.filter(isSuppressed).length} ratings that O*NET recommends to suppress are left out.`);
  say(`${roles.length - described} occupations have no levels: they ask for no skill.`);
  return [source('skills', skills, ['externalId']), source('job-roles', roles, ['externalId'])];
}

function source(kind, rows, headings) {
  const places = new Map(rows.map((each, index) => [each, (index + 1) / rows.length]));
  return {
    kind: kindNamed(kind),
    headings,
    cellsOf: ({ cells }) => cells,
    doneAt: (each) => places.get(each) ?? 1,
    rows: () => rows,
  };
}
