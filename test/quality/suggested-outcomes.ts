import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestOutcomes } from '../../apps/learning-catalog/src/outcome-words/suggest-outcomes';
import { teachableOf, type TeachableEntry } from '../../apps/learning-catalog/src/outcome-words/teachable-of';
import { heldAgainstBaseline, sharingAWord, silentCourse, type KnownCourse } from './known-outcomes';
import type { Finding } from './quality-check';

type Row = Readonly<Record<string, string>>;

const LANGUAGES = ['en', 'de'] as const;

/** The demo's courses with the skills that they raise hidden: how many their titles alone bring back, and how many others. */
export function suggestedOutcomes(): Finding[] {
  const skills = skillEntries();
  const teachable = teachableOf([...skills, ...jobRoleEntries()]);
  const courses = knownCourses();
  return heldAgainstBaseline(
    { check: 'outcomes', on: `${String(courses.length)} courses of the demo by their titles, invented`, by: 'both' },
    courses,
    {
      suggested: (course) =>
        suggestOutcomes(course, teachable).flatMap(({ kind, subject }) => (kind === 'SKILL' ? [subject] : [])),
      baseline: sharingAWord(skills),
    },
    { precision: 0.8, recall: 0.4 },
  );
}

function skillEntries(): TeachableEntry[] {
  return grouped('skills').map(([id, rows]) => ({
    ...{ id, kind: 'SKILL', names: textsOf(rows, 'name'), about: textsOf(rows, 'levels.anchor') },
    ...{ steps: rows.length, asks: [] },
  }));
}

function jobRoleEntries(): TeachableEntry[] {
  return grouped('job-roles').map(([id, rows]) => ({
    ...{ id, kind: 'JOB_ROLE', names: textsOf(rows, 'title'), about: [], steps: 0 },
    asks: rows.flatMap((row) => {
      const [kind, subject = ''] = [row['requirements.kind'], row['requirements.subject']];
      return kind === 'SKILL' || kind === 'EDUCATION' || kind === 'CREDENTIAL' ? [{ kind, subject }] : [];
    }),
  }));
}

function knownCourses(): KnownCourse[] {
  return grouped('courses').flatMap(([, rows]) => {
    const known = new Set(rows.map((row) => row['outcomes.skill'] ?? '').filter((skill) => skill !== ''));
    const titles = LANGUAGES.map((language): [string, string] => [language, rows[0]?.[`title.${language}`] ?? '']);
    return known.size === 0 ? [] : [{ facts: silentCourse(Object.fromEntries(titles), ''), known }];
  });
}

function textsOf(rows: readonly Row[], column: string): string[] {
  const texts = rows.flatMap((row) => LANGUAGES.map((language) => row[`${column}.${language}`] ?? ''));
  return texts.filter((text) => text !== '');
}

/** Rows of one thing follow each other; the first has what it is called. */
function grouped(file: string): [string, Row[]][] {
  const path = join(process.cwd(), 'apps/launcher/demo', `${file}.csv`);
  const rows = parse<Row>(readFileSync(path), { columns: true, bom: true });
  return [...Map.groupBy(rows, (row) => row['externalId'] ?? '')];
}
