import fc from 'fast-check';
import { bestPeopleByForce, bestRolesByForce } from './brute-force';
import { PeopleSearch } from '../people-index/find-people';
import { RoleSearch } from './find-roles';
import { missesOf, standingsIn } from '../people-index/count-people';
import { LivePeople } from '../people-index/live-people';
import { heldBy, matchOf, SEVEN_STEPS, type Match } from './match-score';
import { anyPeople, anyRoles, peopleRows, roleRows, SKILLS } from './organisation.fixture';
import { bytesOf, indexPeople } from '../people-index/people-index';
import { effectsOf, type LevelChange } from './profile-change';
import { indexRoles } from './role-index';
import { askOf, profileOf, rowCount, type PeopleRows, type Profile, type RoleRows } from './skill-rows';

const units = SEVEN_STEPS;
const anyLimit = fc.integer({ min: 1, max: 60 });
const asksOf = (roles: RoleRows) => Array.from({ length: rowCount(roles) }, (_, role) => askOf(roles, role));

describe('Who fits a role best', () => {
  it('is what comparing everybody one by one says: the same people, order and scores', () => {
    fc.assert(
      fc.property(anyPeople, anyRoles, anyLimit, (people, roles, limit) => {
        const search = new PeopleSearch(indexPeople(people, SKILLS), units);
        for (const ask of asksOf(roles)) {
          expect(search.find(ask, limit)).toEqual(bestPeopleByForce(people, ask, { units, limit }));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reaches exactly 1000 units for a perfect fit, and the lower id stands first', () => {
    const held = [{ skill: 3, level: 7 }];
    const people = peopleRows(Array.from({ length: 200 }, () => ({ job: 1, held })));
    const ask = askOf(roleRows([[{ skill: 3, level: 5, weight: 1000, must: true }]]), 0);
    const best = new PeopleSearch(indexPeople(people, SKILLS), units).find(ask, 3);
    expect(best).toEqual([0, 1, 2].map((id) => ({ id, score: 420_000 })));
  });

  it('leaves out who misses a must-have, however good otherwise', () => {
    const people = peopleRows([{ job: 0, held: [{ skill: 1, level: 7 }] }]);
    const weighty = { skill: 1, level: 1, weight: 1000, must: false };
    const find = (must: boolean) =>
      new PeopleSearch(indexPeople(people, SKILLS), units).find(
        askOf(roleRows([[weighty, { skill: 2, level: 1, weight: 0, must }]]), 0),
        5,
      ).length;
    expect([find(false), find(true)]).toEqual([1, 0]);
  });

  it('refuses a role that asks so much that its sums would not fit', () => {
    const many = Array.from({ length: 101 }, (_, skill) => ({ skill, level: 1, weight: 1, must: false }));
    const search = new PeopleSearch(indexPeople(peopleRows([{ job: 0, held: [] }]), 101), units);
    expect(() => search.find(askOf(roleRows([many]), 0), 5)).toThrow(RangeError);
  });

  it('takes few bytes a person', () => {
    const held = Array.from({ length: 30 }, (_, skill) => ({ skill, level: 1 + (skill % 7) }));
    const people = peopleRows(Array.from({ length: 6_400 }, (_, i) => ({ job: i % 9, held })));
    expect(bytesOf(indexPeople(people, SKILLS)) / 6_400).toBeLessThan(40);
  });
});

describe('While people change', () => {
  it('every answer is what comparing everybody as they are now says', () => {
    const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 40 });
    fc.assert(
      fc.property(anyPeople, anyRoles, changes, (people, roles, swaps) => {
        const live = new LivePeople(people, SKILLS, units);
        const now = Array.from({ length: rowCount(people) }, (_, person) => profileOf(people, person));
        for (const [one, other] of swaps) {
          const [person, like] = [one % now.length, other % now.length];
          now[person] = profileOf(people, like);
          live.put(person, profileOf(people, like));
        }
        const rows = rowsOf(now);
        for (const ask of asksOf(roles)) {
          expect(live.find(ask, 20)).toEqual(bestPeopleByForce(rows, ask, { units, limit: 20 }));
        }
      }),
    );
  });

  it('somebody new is found, somebody who left is not, and many changes ask for a new index', () => {
    const people = peopleRows([{ job: 0, held: [{ skill: 1, level: 2 }] }]);
    const live = new LivePeople(people, SKILLS, units);
    const ask = askOf(roleRows([[{ skill: 1, level: 2, weight: 1000, must: true }]]), 0);
    const able: Profile = { skills: Uint16Array.of(1), levels: Uint8Array.of(2) };
    const gone: Profile = { skills: new Uint16Array(), levels: new Uint8Array() };
    live.put(7, able);
    live.put(0, gone);
    expect(live.find(ask, 5).map(({ id }) => id)).toEqual([7]);
    expect([live.held(7).get(1), live.held(0).size, live.held(99).size]).toEqual([2, 0, 0]);
    expect(live.isStale).toBe(false);
    for (let person = 10; person < 2_010; person++) live.put(person, able);
    expect(live.isStale).toBe(true);
  });
});

describe('Which roles suit a person best', () => {
  it('is what comparing all roles one by one says', () => {
    fc.assert(
      fc.property(anyPeople, anyRoles, anyLimit, (people, roles, limit) => {
        const search = new RoleSearch(indexRoles(roles, SKILLS, units));
        for (let person = 0; person < Math.min(30, rowCount(people)); person++) {
          const profile = profileOf(people, person);
          expect(search.find(profile, limit)).toEqual(bestRolesByForce(roles, profile, { units, limit }));
        }
      }),
    );
  });
});

describe('What one changed level does', () => {
  const anyChange = fc.record({
    person: fc.nat(400),
    skill: fc.nat(SKILLS - 1),
    after: fc.integer({ min: 0, max: 7 }),
  });

  it('is what scoring every role before and after says', () => {
    fc.assert(
      fc.property(anyPeople, anyRoles, anyChange, (people, roles, { skill, after, ...any }) => {
        const person = any.person % rowCount(people);
        const held = new Map(heldBy(profileOf(people, person)));
        const change = { person, skill, before: held.get(skill) ?? 0, after };
        const lists = asksOf(roles).map((ask) => bestPeopleByForce(people, ask, { units, limit: 3 }));
        const last = (role: number) => lists[role]?.[2] ?? null;
        const levels = new Uint8Array(SKILLS);
        for (const [each, level] of held) levels[each] = level;
        const found = effectsOf(change, levels, indexRoles(roles, SKILLS, units), last);
        expect([...found].sort((a, b) => a.role - b.role)).toEqual(effectsByForce(change, { people, roles, held }));
      }),
      { numRuns: 100 },
    );
  });

  /** Scores everything twice, and compares the lists of three themselves. */
  function effectsByForce(
    { person, skill, after }: LevelChange,
    { people, roles, held }: { people: PeopleRows; roles: RoleRows; held: ReadonlyMap<number, number> },
  ) {
    const changed = new Map(held).set(skill, after);
    const now = Array.from({ length: rowCount(people) }, (_, each) => profileOf(people, each));
    now[person] = { skills: Uint16Array.from(changed.keys()), levels: Uint8Array.from(changed.values()) };
    const rows = rowsOf(now);
    const gate = ({ unmet }: Match) => Math.min(2, unmet);
    return asksOf(roles).flatMap((ask, role) => {
      const changesGate = gate(matchOf(held, ask, units)) !== gate(matchOf(changed, ask, units));
      const [before, later] = [people, rows].map((each) => bestPeopleByForce(each, ask, { units, limit: 3 }));
      const changesBest = JSON.stringify(before) !== JSON.stringify(later);
      return changesGate || changesBest ? [{ role, changesGate, changesBest }] : [];
    });
  }
});

function rowsOf(profiles: readonly Profile[]): PeopleRows {
  return peopleRows(
    profiles.map(({ skills, levels }) => ({
      job: 0,
      held: Array.from(skills, (skill, i) => ({ skill, level: levels[i] ?? 0 })),
    })),
  );
}

describe('Who stands how to a role', () => {
  const byForce = (people: PeopleRows, ask: Parameters<typeof missesOf>[1]) => {
    const all = Array.from(
      { length: rowCount(people) },
      (_, id) => [id, missesOf(heldBy(profileOf(people, id)), ask)] as const,
    );
    const missing = Map.groupBy(
      all.filter(([, misses]) => misses >= 1000 && misses < 2000),
      ([, misses]) => misses - 1000,
    );
    return {
      ready: all.filter(([, misses]) => misses === 0).map(([id]) => id),
      missingOnly: [...missing].map(([place, ids]) => [place, ids.map(([id]) => id)]).sort(byPlace),
    };
  };
  const inOrder = ({ ready, missingOnly }: ReturnType<typeof standingsIn>) => ({
    ready: ready.toSorted((a, b) => a - b),
    missingOnly: [...missingOnly].map(([place, ids]) => [place, ids.toSorted((a, b) => a - b)]).sort(byPlace),
  });
  const byPlace = ([a]: unknown[], [b]: unknown[]) => Number(a) - Number(b);

  it('is what looking at everybody says: all must-haves met, or which one alone is not', () => {
    fc.assert(
      fc.property(anyPeople, anyRoles, (people, roles) => {
        const index = indexPeople(people, SKILLS);
        for (const ask of asksOf(roles)) expect(inOrder(standingsIn(index, ask))).toEqual(byForce(people, ask));
      }),
      { numRuns: 100 },
    );
  });

  it('stays so while people change and after the index is built again', () => {
    fc.assert(
      fc.property(anyPeople, anyPeople, anyRoles, (people, later, roles) => {
        const live = new LivePeople(people, SKILLS, units);
        for (let id = 0; id < rowCount(later); id++) live.put(id, profileOf(later, id));
        const now = Array.from({ length: Math.max(rowCount(people), rowCount(later)) }, (_, id) => [...live.held(id)]);
        const rows = peopleRows(
          now.map((held) => ({ job: 0, held: held.map(([skill, level]) => ({ skill, level })) })),
        );
        for (const ask of asksOf(roles)) {
          expect(inOrder(live.standings(ask))).toEqual(byForce(rows, ask));
          expect(inOrder(live.settled(SKILLS).standings(ask))).toEqual(byForce(rows, ask));
        }
      }),
      { numRuns: 50 },
    );
  });
});
