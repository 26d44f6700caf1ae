import { SkillV1, type Contract } from '@libs/contracts';
import { cloudEvent } from '@libs/messaging';
import { newId, partId } from '@libs/platform';

const THINGS = '5f1e7a52-6b1c-4c57-9d0e-7f6a3c1d2b40';

/** The id of one of a test's things, counted from 0. */
export function thingId(index: number): string {
  return partId(THINGS, String(index));
}

/** A real contract on a topic of the test's own. */
export function contractOn(topic: string): Contract<SkillV1> {
  return { ...SkillV1, topic };
}

export function stateOf(id: string, version: number): SkillV1 {
  return {
    id,
    version,
    name: { en: 'Welding', de: 'Schweißen' },
    framework: 'house',
    levels: [1, 2, 3].map((step) => ({ step, name: { en: `Level ${String(step)}` } })),
    retired: false,
  };
}

/** As the relay would send it. */
export function inEvent(state: SkillV1): object {
  const time = '2026-11-24T09:00:00.000Z';
  const type = 'assessment.skill.changed';
  return cloudEvent({
    id: newId(),
    type,
    service: 'assessment',
    topic: SkillV1.topic,
    time,
    correlationId: 'fire',
    state,
  });
}
