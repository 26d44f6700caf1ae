import fc from 'fast-check';
import type { PeopleRows, RoleRows } from './skill-rows';

/** Skills of made-up organisations; few, so that people and roles meet. The first ones are held by nearly everybody. */
export const SKILLS = 40;
const FREQUENT = 6;

interface Requirement {
  readonly skill: number;
  readonly level: number;
  readonly weight: number;
  readonly must: boolean;
}

const level = fc.integer({ min: 1, max: 7 });
const anySkill = fc.oneof(
  { weight: 3, arbitrary: fc.nat(FREQUENT - 1) },
  { weight: 1, arbitrary: fc.integer({ min: FREQUENT, max: SKILLS - 1 }) },
);
const bySkill = { selector: ({ skill }: { skill: number }) => skill };
const person = fc.record({
  job: fc.nat(5),
  held: fc.uniqueArray(fc.record({ skill: anySkill, level }), { ...bySkill, maxLength: 14 }),
});
const role = fc.uniqueArray(fc.record({ skill: anySkill, level, weight: fc.nat(120), must: fc.boolean() }), {
  ...bySkill,
  maxLength: 8,
});

/** People in blocks that overlap in what they hold, repeated so that there are several blocks and many ties. */
export const anyPeople = fc
  .tuple(fc.array(person, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([some, times]) => peopleRows(Array.from({ length: times }, () => some).flat()));

export const anyRoles = fc.array(role, { minLength: 1, maxLength: 40 }).map(roleRows);

export function peopleRows(
  people: readonly { job: number; held: readonly { skill: number; level: number }[] }[],
): PeopleRows {
  const entries = people.flatMap(({ held }) => held);
  return {
    offsets: offsetsOf(people.map(({ held }) => held.length)),
    skills: Uint16Array.from(entries, ({ skill }) => skill),
    levels: Uint8Array.from(entries, (entry) => entry.level),
    jobs: Uint16Array.from(people, ({ job }) => job),
  };
}

export function roleRows(roles: readonly (readonly Requirement[])[]): RoleRows {
  const entries = roles.flat();
  return {
    offsets: offsetsOf(roles.map(({ length }) => length)),
    skills: Uint16Array.from(entries, ({ skill }) => skill),
    levels: Uint8Array.from(entries, (entry) => entry.level),
    weights: Uint16Array.from(entries, ({ weight }) => weight),
    musts: Uint8Array.from(entries, ({ must }) => Number(must)),
  };
}

function offsetsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from([0, ...lengths.map((length) => (end += length))]);
}
