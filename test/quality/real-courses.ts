import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseFacts } from '../../apps/learning-catalog/src/courses/course-facts';
import { suggestOutcomes } from '../../apps/learning-catalog/src/outcome-words/suggest-outcomes';
import { teachableOf, type TeachableEntry } from '../../apps/learning-catalog/src/outcome-words/teachable-of';
import { heldAgainstBaseline, sharingAWord, silentCourse, type KnownCourse } from './known-outcomes';
import { skipped, type Finding } from './quality-check';

type Row = Readonly<Record<string, string>>;

/**
 * Courses: State of New Jersey, eligible training provider list. Knowledge: O*NET 29.3 Database by the U.S. Department
 * of Labor, used under CC BY 4.0, modified. Read in place, never committed.
 */
const DATA = join(process.cwd(), '..', 'shared', 'data');
const COURSES = join(DATA, 'nj_etpl_courses.csv');
/** An occupation is known for what it asks for by so many standard deviations more than occupations do. */
const MARKED = 1;

/** Real courses: the licence that they declare, hidden; and the knowledge that marks the occupation whose title they bear. */
export function realCourses(): Finding[] {
  if (!existsSync(COURSES))
    return ['licences', 'knowledge'].map((check) => skipped(check, '../shared/data is not beside this checkout'));
  const rows = parse<Row>(readFileSync(COURSES), { columns: true, bom: true, relax_quotes: true });
  return [...licences(rows), ...knowledge(rows)];
}

function licences(rows: readonly Row[]): Finding[] {
  const courses = rows.flatMap((row): KnownCourse[] => {
    const code = codeOf(row['license_name'] ?? '');
    return code === '' ? [] : [{ facts: factsOf(row), known: new Set([code]) }];
  });
  const codes = [...new Set(courses.flatMap(({ known }) => [...known]))];
  const asks = codes.map((subject) => ({ kind: 'CREDENTIAL' as const, subject }));
  const teachable = teachableOf([{ id: 'all', kind: 'JOB_ROLE', names: [], about: [], steps: 0, asks }]);
  return heldAgainstBaseline(
    { check: 'licences', on: `${String(courses.length)} real courses, ${String(codes.length)} licences`, by: 'both' },
    courses,
    {
      suggested: (course) =>
        suggestOutcomes(course, teachable).flatMap(({ kind, subject }) =>
          kind.startsWith('CREDENTIAL') ? [subject] : [],
        ),
      baseline: sharingAWord(codes.map((id) => ({ id, names: [id] }))),
    },
    { precision: 0.7, recall: 0.45 },
  );
}

/** Without job roles: these would only repeat what is known of the occupation. */
function knowledge(rows: readonly Row[]): Finding[] {
  const rated = Map.groupBy(
    table('onet_profile.tsv').filter(([, id = '']) => id.startsWith('2.C.')),
    ([, id = '']) => id,
  );
  const marks = marksOfOccupations(rated);
  const byTitle = Map.groupBy(
    [...table('onet_occupations.tsv'), ...table('onet_alternate_titles.tsv')],
    ([, title = '']) => sameTitle(title),
  );
  const courses = rows.flatMap((row): KnownCourse[] => {
    const occupations = new Set(byTitle.get(sameTitle(row['name'] ?? ''))?.map(([code = '']) => code));
    const known = occupations.size === 1 ? marks.get([...occupations][0] ?? '') : undefined;
    return known === undefined ? [] : [{ facts: factsOf(row), known }];
  });
  const entries = table('onet_29_3/Content Model Reference.txt')
    .filter(([id = '']) => rated.has(id))
    .map(([id = '', name = '', about = '']): TeachableEntry => ({
      ...{ id, kind: 'SKILL', names: [name], about: [about], steps: 7, asks: [] },
    }));
  const teachable = teachableOf(entries);
  return heldAgainstBaseline(
    {
      check: 'knowledge',
      on: `${String(courses.length)} real courses that bear an occupation's title`,
      by: 'precision',
    },
    courses,
    {
      suggested: (course) =>
        suggestOutcomes(course, teachable).flatMap(({ kind, subject }) => (kind === 'SKILL' ? [subject] : [])),
      baseline: sharingAWord(entries),
    },
    { precision: 0.6, recall: 0.04 },
  );
}

/** By occupation: what it asks for more than others do. */
function marksOfOccupations(rated: ReadonlyMap<string, readonly string[][]>): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = [...rated].flatMap(([id, rows]) => {
    const values = rows.map(([code = '', , importance]) => ({ code, importance: Number(importance) }));
    const mean = values.reduce((sum, { importance }) => sum + importance, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, { importance }) => sum + (importance - mean) ** 2, 0) / values.length);
    return values.filter(({ importance }) => importance >= mean + MARKED * spread).map(({ code }) => ({ code, id }));
  });
  const byCode = Map.groupBy(marks, ({ code }) => code);
  return new Map([...byCode].map(([code, each]) => [code, new Set(each.map(({ id }) => id))]));
}

function factsOf(row: Row): CourseFacts {
  return silentCourse({ en: row['name'] ?? '' }, row['description'] ?? '');
}

function codeOf(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** Case, order, signs and a plural make no other title. */
function sameTitle(title: string): string {
  const words = title.toLowerCase().match(/[a-z]+/g) ?? [];
  return words
    .map((word) => word.replace(/s$/, ''))
    .sort()
    .join(' ');
}

function table(file: string): string[][] {
  const [, ...lines] = readFileSync(join(DATA, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}
