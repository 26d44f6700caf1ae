import { SkillV1, type Contract } from '@libs/contracts';
import { partId } from '@libs/platform';

const THINGS = '0d5b3a64-8c1f-4b3e-9a77-51f2c8e6d913';

/** Who writes and who reads, as far as the pipe wants to know. */
export const SERVICE = 'learning-catalog';
/** Kind of what is derived from a thing. */
export const TOTAL = 'total';

/** A real contract on a topic of the benchmark's own. */
export function contractOn(topic: string): Contract<SkillV1> {
  return { ...SkillV1, topic };
}

/** The id of one of the things, counted from 0. */
export function thingId(index: number): string {
  return partId(THINGS, String(index));
}

function stateOf(id: string, version: number): SkillV1 {
  return {
    id,
    version,
    name: { en: 'Welding', de: 'Schweißen' },
    framework: 'house',
    levels: [1, 2, 3, 4].map((step) => ({ step, name: { en: `Level ${String(step)}` } })),
    retired: false,
  };
}

export function changed(id: string, version: number) {
  return { type: 'assessment.skill.changed', state: stateOf(id, version) };
}
