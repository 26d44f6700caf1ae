import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A kind of job: its usual level of each frequent skill (0: not part of it), and the rare skills it uses. */
export interface Job {
  readonly frequent: readonly number[];
  readonly rare: readonly number[];
}

const FREQUENT_SKILLS = 68;
const RARE_SKILLS = 8_740;
const MADE_UP_JOBS = 880;
const IMPORTANT = 2.9;
/** O*NET 29.3 Database by the U.S. Department of Labor, used under CC BY 4.0, modified. Read in place, never committed. */
const FOLDER = join(process.cwd(), '..', 'shared', 'data');

/** Kinds of jobs from O*NET's profiles and technology skills; made-up ones of the same shape where those are absent. */
export function jobs(random: () => number): readonly Job[] {
  return existsSync(join(FOLDER, 'onet_profile.tsv')) ? publishedJobs() : madeUpJobs(random);
}

export function jobsArePublished(): boolean {
  return existsSync(join(FOLDER, 'onet_profile.tsv'));
}

function publishedJobs(): readonly Job[] {
  const [frequent, rare] = [new Map<string, Map<string, number>>(), new Map<string, Set<string>>()];
  for (const [code = '', element = '', importance, level] of rowsOf('onet_profile.tsv')) {
    const levels = frequent.get(code) ?? new Map<string, number>();
    levels.set(element, Number(importance) >= IMPORTANT ? Math.max(1, Math.round(Number(level))) : 0);
    frequent.set(code, levels);
  }
  for (const [code = '', skill = ''] of rowsOf('onet_tech_skills.tsv')) {
    rare.set(code, (rare.get(code) ?? new Set()).add(skill));
  }
  const elements = [...new Set([...frequent.values()].flatMap((levels) => [...levels.keys()]))].sort();
  const names = [...new Set([...rare.values()].flatMap((skills) => [...skills]))].sort();
  const numberOf = new Map(names.map((name, i) => [name, FREQUENT_SKILLS + i]));
  return [...frequent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, levels]) => ({
      frequent: elements.map((element) => levels.get(element) ?? 0),
      rare: [...(rare.get(code) ?? [])].flatMap((skill) => numberOf.get(skill) ?? []),
    }));
}

function madeUpJobs(random: () => number): readonly Job[] {
  return Array.from({ length: MADE_UP_JOBS }, () => ({
    frequent: Array.from({ length: FREQUENT_SKILLS }, () => (random() < 0.36 ? 2 + Math.floor(random() * 4) : 0)),
    rare: [
      ...new Set(
        Array.from(
          { length: 5 + Math.floor(random() * 50) },
          () => FREQUENT_SKILLS + Math.floor(RARE_SKILLS * random() ** 2),
        ),
      ),
    ],
  }));
}

function rowsOf(file: string): readonly string[][] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
