import type { Facts } from '@libs/requirements';
import type { SkillProfile } from '../ratings/skill-profile';

/** What a person told Cairn, as requirements are compared with it in their own view. */
export function factsOf(profile: SkillProfile | null, unresolved: ReadonlySet<string>): Facts {
  return {
    skills: profile?.own ?? {},
    unresolved,
    records: profile?.records?.own,
    refused: new Set(profile?.preferences?.refusedSkills ?? []),
  };
}
