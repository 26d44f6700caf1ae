import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Contains public sector information licensed under the Open Government Licence v3.0. Read in place, never committed. */
const FILE = join(process.cwd(), '..', 'shared', 'data', 'gdd', 'role_level_skill.csv');
const STEPS: Readonly<Record<string, number>> = { Awareness: 1, Working: 2, Practitioner: 3, Expert: 4 };

/** One level of one role: which step of which skill it asks for. */
export interface RoleLevel {
  readonly externalId: string;
  readonly title: string;
  readonly family: string;
  readonly steps: ReadonlyMap<string, number>;
}

export interface GddFramework {
  readonly skills: readonly string[];
  readonly roleLevels: readonly RoleLevel[];
}

export function gddIsPresent(): boolean {
  return existsSync(FILE);
}

/**
 * The role levels in use, with identical repeated rows collapsed.
 * @throws when one role level states two different levels of one skill, naming both.
 */
export function readGdd(): GddFramework {
  const rows = parse<Record<string, string>>(readFileSync(FILE), { columns: true, bom: true });
  const levels = new Map<string, { title: string; family: string; steps: Map<string, number> }>();
  for (const row of rows) {
    const step = STEPS[row['Skill Level'] ?? ''];
    if (step === undefined) continue;
    const [role, level, skill] = [row['Role'] ?? '', row['Role Level'] ?? '', (row['Skill Name'] ?? '').trim()];
    const externalId = `gdd/${role}/${level}`;
    const known = levels.get(externalId) ?? {
      title: `${role}: ${level}`,
      family: row['Role Family'] ?? '',
      steps: new Map<string, number>(),
    };
    const before = known.steps.get(skill);
    if (before !== undefined && before !== step) {
      throw new Error(`${externalId} asks ${skill} at ${String(before)} and ${String(step)}`);
    }
    known.steps.set(skill, step);
    levels.set(externalId, known);
  }
  return {
    skills: [...new Set([...levels.values()].flatMap(({ steps }) => [...steps.keys()]))].sort(),
    roleLevels: [...levels].map(([externalId, level]) => ({ externalId, ...level })),
  };
}
