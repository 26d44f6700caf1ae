import { SkillProfileV1 } from '@libs/contracts';
import { newId, referenceId } from '@libs/platform';
import type { BusEvent } from '@libs/testing';
import { idOf } from '../workforce/employee.fixture';

type Levels = Readonly<Record<string, number>>;

/** What assessment tells of a person's own levels, by the skills' external ids, and of what others may see. */
export function profileEvent(
  externalId: string,
  version: number,
  levels: Levels,
  seen: {
    readonly shared?: Levels;
    readonly discoverable?: Levels;
    readonly sharedWith?: SkillProfileV1['sharedWith'];
  } = {},
  rest: Partial<Pick<SkillProfileV1, 'own' | 'records' | 'refused' | 'preferences'>> = {},
): BusEvent {
  const { shared = {}, discoverable = {}, sharedWith = [] } = seen;
  const maps = { own: mapOf(levels), shared: mapOf(shared), discoverable: mapOf(discoverable) };
  const payload: SkillProfileV1 = { id: idOf(externalId), version, ...maps, sharedWith, ...rest };
  return {
    topic: SkillProfileV1.topic,
    key: payload.id,
    eventId: newId(),
    type: 'assessment.skill-profile.rated',
    payload,
  };
}

function mapOf(levels: Levels): SkillProfileV1['own'] {
  const held = { source: 'SELF', ratedOn: '2026-11-01', unconfirmed: false } as const;
  return Object.fromEntries(
    Object.entries(levels).map(([skill, level]) => [referenceId('skill', skill), { ...held, level }]),
  );
}
