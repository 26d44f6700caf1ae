import type { JobRoleRequirement } from '../job-roles/job-role';

/** The ids of the skills that these roles ask for, each once. */
export function skillsAskedBy(roles: readonly { readonly requirements: readonly JobRoleRequirement[] }[]): string[] {
  const requirements = roles.flatMap((role) => role.requirements).filter(({ kind }) => kind === 'SKILL');
  return [...new Set(requirements.map(({ subject }) => subject))];
}
