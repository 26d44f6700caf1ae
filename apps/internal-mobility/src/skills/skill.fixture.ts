import { SkillV1 } from '@libs/contracts';
import { newId, referenceId } from '@libs/platform';
import type { BusEvent } from '@libs/testing';

/** What assessment tells of a skill. */
export function skillEvent(externalId: string, version = 1): BusEvent {
  const payload: SkillV1 = {
    id: referenceId('skill', externalId),
    version,
    name: { en: externalId },
    framework: 'TEST',
    levels: [{ step: 1, name: { en: 'Working' } }],
    retired: false,
  };
  return { topic: SkillV1.topic, key: payload.id, eventId: newId(), type: 'assessment.skill.defined', payload };
}
