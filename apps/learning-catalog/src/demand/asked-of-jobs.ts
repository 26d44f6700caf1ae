import type { RequirementKind } from '@libs/requirements';

/** What jobs ask for, each with the highest minimum that one of them has. */
export type AskedOfJobs = ReadonlyMap<string, number>;

/** The key of what a requirement is about. */
export function requirementKey(kind: RequirementKind, subject: string): string {
  return `${kind} ${subject}`;
}
