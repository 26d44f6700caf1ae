import fc from 'fast-check';
import { standing } from './band';
import { compare as compareOn } from './compare';
import type { Facts, Requirement } from './requirement';
import { perMille } from './weights';

const compare = (requirements: readonly Requirement[], facts: Facts) => compareOn(requirements, facts, '2026-11-02');
const skill = (id: string, minimum: number, weight: number, rest: Partial<Requirement> = {}): Requirement => ({
  id: `requirement-${id}`,
  kind: 'SKILL',
  subject: id,
  minimum,
  mustHave: true,
  weight,
  ...rest,
});
const held = (levels: Record<string, number>): Facts => ({
  skills: Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level, unconfirmed: false }])),
});

describe('comparing what a role asks with what a person holds', () => {
  const triage = skill('triage', 4, 600, { typicalMonthsToClose: 6 });
  const records = skill('records', 2, 400);

  it('names each requirement as missing, below, met or exceeded, by level', () => {
    const statusAt = (level: number) => compare([triage], held({ triage: level })).results[0]?.status;
    expect([0, 1, 3, 4, 5].map(statusAt)).toEqual(['MISSING', 'BELOW', 'BELOW', 'MET', 'EXCEEDED']);
  });

  it('counts coverage by weight and level, and never lets one skill pay for another', () => {
    expect(compare([triage, records], held({ triage: 2, records: 10 })).coverage).toBe(700);
  });

  it('says unconfirmed when only an unconfirmed rating meets the level', () => {
    const facts = { skills: { triage: { level: 4, unconfirmed: true } } };
    expect(compare([triage], facts).results[0]?.status).toBe('UNCONFIRMED');
  });

  it('has no coverage for a role that asks for no skill', () => {
    expect(compare([], held({})).coverage).toBeNull();
  });

  it.each(['EXPERIENCE', 'EDUCATION', 'CREDENTIAL', 'ELIGIBILITY'] as const)(
    'cannot judge %s while no record of it was told, whatever the skills',
    (kind) => {
      const [result] = compare([{ ...triage, kind, weight: 0 }], held({ triage: 4 })).results;
      expect(result).toMatchObject({ status: 'UNKNOWN', actual: 0, monthsToClose: 6 });
    },
  );

  it('says of a refused skill that it is refused, and knows no route to it', () => {
    const facts: Facts = { ...held({ triage: 3 }), refused: new Set(['triage']) };
    expect(compare([triage, records], facts).results).toMatchObject([
      { status: 'BELOW', refused: true, monthsToClose: null },
      { status: 'MISSING', refused: false },
    ]);
    expect(standing(compare([triage], facts)).band).toBe('NOT_YET');
  });

  it('asks no route of a refused skill that is held well enough', () => {
    const facts: Facts = { ...held({ triage: 4 }), refused: new Set(['triage']) };
    expect(compare([triage], facts).results[0]).toMatchObject({ status: 'MET', refused: true, monthsToClose: 0 });
  });

  it('cannot judge a skill that nobody has defined', () => {
    const facts: Facts = { skills: {}, unresolved: new Set(['triage']) };
    expect(compare([triage, records], facts).results.map(({ status }) => status)).toEqual(['UNKNOWN', 'MISSING']);
  });
});

describe('the band', () => {
  const within = skill('triage', 4, 500, { typicalMonthsToClose: 12 });
  const other = skill('records', 2, 500, { typicalMonthsToClose: 3 });
  const bandAt = (levels: Record<string, number>, requirements: Requirement[]) =>
    standing(compare(requirements, held(levels))).band;

  it.each([
    ['READY', { triage: 4, records: 2 }, [within, other]],
    ['ONE_GAP_AWAY', { triage: 3, records: 2 }, [within, other]],
    ['NOT_YET', { triage: 3, records: 1 }, [within, other]],
    ['NOT_YET', { records: 2 }, [skill('triage', 4, 500, { typicalMonthsToClose: 13 }), other]],
    ['NOT_YET', { records: 2 }, [skill('triage', 4, 500), other]],
    ['NOT_DESCRIBED', { records: 2 }, []],
  ])('is %s for %j', (band, levels, requirements) => {
    expect(bandAt(levels, requirements)).toBe(band);
  });

  it('is not moved by a missing nice-to-have', () => {
    expect(bandAt({ triage: 4 }, [within, { ...other, mustHave: false }])).toBe('READY');
  });

  it('passes an unconfirmed must-have and counts it', () => {
    const result = standing(compare([within], { skills: { triage: { level: 4, unconfirmed: true } } }));
    expect(result).toMatchObject({ band: 'READY', unconfirmed: 1, monthsToClose: 0 });
  });

  it('takes the longest time to close, and no time when a route is unknown', () => {
    expect(standing(compare([within, other], held({}))).monthsToClose).toBe(12);
    expect(standing(compare([within, skill('records', 2, 500)], held({}))).monthsToClose).toBeNull();
    expect(standing(compare([], held({}))).monthsToClose).toBeNull();
  });
});

describe('properties of any role and any person', () => {
  const organisation = fc.array(
    fc.record({ minimum: fc.integer({ min: 1, max: 10 }), weight: fc.nat(100), held: fc.integer({ min: 0, max: 10 }) }),
    { minLength: 1, maxLength: 12 },
  );
  const build = (rows: { minimum: number; weight: number; held: number }[]) => {
    const weights = perMille(rows.map((row, index) => ({ id: `s${String(index)}`, weight: row.weight })));
    return {
      requirements: rows.map((row, index) =>
        skill(`s${String(index)}`, row.minimum, weights.get(`s${String(index)}`) ?? 0),
      ),
      levels: Object.fromEntries(rows.map((row, index) => [`s${String(index)}`, row.held])),
    };
  };

  it('raising a level never lowers coverage', () => {
    fc.assert(
      fc.property(organisation, fc.nat(11), (rows, which) => {
        const { requirements, levels } = build(rows);
        const key = `s${String(which % rows.length)}`;
        const before = compare(requirements, held(levels)).coverage ?? 0;
        const after = compare(requirements, held({ ...levels, [key]: (levels[key] ?? 0) + 1 })).coverage ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('coverage is full exactly when every weighted level is held', () => {
    fc.assert(
      fc.property(organisation, (rows) => {
        const { requirements, levels } = build(rows);
        const all = requirements.every((r) => r.weight === 0 || (levels[r.subject] ?? 0) >= r.minimum);
        expect(compare(requirements, held(levels)).coverage === 1000).toBe(all);
      }),
    );
  });

  it('weights sum to exactly 1000 whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), (raw) => {
        const weights = perMille(raw.map((weight, index) => ({ id: String(index), weight })));
        expect([...weights.values()].reduce((sum, weight) => sum + weight, 0)).toBe(1000);
      }),
    );
  });
});
