import { SkillProfileV1 } from '@libs/contracts';
import { newId, referenceId } from '@libs/platform';
import type { BusEvent } from '@libs/testing';
import { idOf } from '../workforce/employee.fixture';

/** What assessment tells of a person's own levels, by the skills' external ids. */
export function profileEvent(externalId: string, version: number, levels: Readonly<Record<string, number>>): BusEvent {
  const held = { source: 'SELF', ratedOn: '2026-11-01', unconfirmed: false } as const;
  const own = Object.fromEntries(
    Object.entries(levels).map(([skill, level]) => [referenceId('skill', skill), { ...held, level }]),
  );
  const payload: SkillProfileV1 = { id: idOf(externalId), version, own, shared: {}, discoverable: {}, sharedWith: [] };
  return {
    topic: SkillProfileV1.topic,
    key: payload.id,
    eventId: newId(),
    type: 'assessment.skill-profile.rated',
    payload,
  };
}
