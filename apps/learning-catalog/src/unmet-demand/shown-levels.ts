import type { SkillProfileV1 } from '@libs/contracts';
import { requirementKey } from '../demand/asked-of-jobs';

/** As subject of a requirement of education: whatever the field. */
const ANY_FIELD = 'ANY';

/**
 * What a person shows to somebody or lets be found, by what a requirement is about. Nothing that they keep to themselves
 * goes into a figure that others read.
 */
export function shownLevels({ shared, discoverable, records }: SkillProfileV1): Readonly<Record<string, number>> {
  const levels = new Map<string, number>();
  const show = (key: string, level: number) => levels.set(key, Math.max(level, levels.get(key) ?? 0));
  for (const held of [shared, discoverable])
    for (const [skillId, { level }] of Object.entries(held)) show(requirementKey('SKILL', skillId), level);
  for (const proven of [records?.shared, records?.discoverable]) {
    for (const { type } of proven?.credentials ?? []) show(requirementKey('CREDENTIAL', type), 1);
    for (const { level, field } of proven?.education ?? [])
      for (const subject of [ANY_FIELD, ...(field === undefined ? [] : [field])])
        show(requirementKey('EDUCATION', subject), level);
  }
  return Object.fromEntries([...levels].sort(([a], [b]) => (a < b ? -1 : 1)));
}
