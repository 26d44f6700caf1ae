import fc from 'fast-check';
import { dayAfter, monthsLater } from './calendar';
import { compare } from './compare';
import { monthsIn } from './experience';
import type { HeldExperience, HeldRecords } from './held-records';
import { turnsOn } from './turns-on';
import type { Requirement } from './requirement';

const TODAY = '2026-11-02';
const asked: Requirement = {
  id: 'two-years-of-nursing',
  kind: 'EXPERIENCE',
  subject: 'nursing',
  minimum: 24,
  mustHave: true,
  weight: 0,
};
const nursing = (from: string, to?: string, fte = 1): HeldExperience => ({ family: 'nursing', from, to, fte });
const judged = (experience: HeldExperience[], rest: Partial<Requirement> = {}) =>
  compare([{ ...asked, ...rest }], { skills: {}, records: { experience } }, TODAY).results[0];

describe('months of experience', () => {
  it.each([
    ['a year from January', [nursing('2024-01-01', '2024-12-31')], 12],
    ['a year from the middle of a month', [nursing('2023-02-15', '2024-02-14')], 12],
    ['half a year less a week', [nursing('2024-01-01', '2024-06-23')], 5],
    ['two years at half time', [nursing('2023-01-01', '2024-12-31', 0.5)], 12],
    ['two accounts of one job', [nursing('2024-01-01', '2024-12-31'), nursing('2024-03-01', '2024-10-31')], 12],
    ['half time beside full time', [nursing('2024-01-01', '2024-12-31', 0.5), nursing('2024-07-01', '2024-12-31')], 9],
    ['two jobs with a gap between', [nursing('2022-01-01', '2022-03-31'), nursing('2024-01-01', '2024-03-31')], 6],
    ['what began and lasts', [nursing('2025-11-03')], 12],
    ['what lies ahead', [nursing('2027-01-01')], 0],
    ['what ended before it began', [nursing('2024-05-01', '2024-04-30')], 0],
    ['another family', [{ family: 'finance', from: '2020-01-01', fte: 1 }], 0],
    ['no time at all', [], 0],
  ])('%s', (_what, held, months) => {
    expect(monthsIn('nursing', held, TODAY)).toBe(months);
  });

  it('is looked at again a month later while work runs, and when work that is ahead begins', () => {
    expect(turnsOn({ experience: [nursing('2020-01-01')] }, TODAY)).toBe('2026-12-02');
    expect(turnsOn({ experience: [nursing('2026-11-20')] }, TODAY)).toBe('2026-11-20');
    expect(turnsOn({ experience: [nursing('2020-01-01', TODAY)] }, TODAY)).toBeNull();
  });

  it('counts a job role by its id as well as by its family', () => {
    expect(monthsIn('role-7', [{ family: 'nursing', jobRoleId: 'role-7', from: '2025-11-03', fte: 1 }], TODAY)).toBe(
      12,
    );
  });

  it('gives each requirement its status by months', () => {
    const at = (to: string) => judged([nursing('2020-01-01', to)])?.status;
    expect([at('2020-12-31'), at('2021-12-31'), at('2022-12-31')]).toEqual(['BELOW', 'MET', 'EXCEEDED']);
    expect(judged([])?.status).toBe('MISSING');
  });

  it('counts jobs with this employer, once where the person tells of the same, and leaves what was before a question', () => {
    const known = (records: HeldRecords) => compare([asked], { skills: {}, records }, TODAY).results[0];
    const desk: HeldExperience = { family: 'reception', from: '2020-01-01', fte: 1 };
    const year = nursing('2024-01-01', '2024-12-31');
    expect(known({ worked: [desk] })).toMatchObject({ status: 'UNKNOWN', actual: 0 });
    expect(known({ worked: [nursing('2027-01-01')] })).toMatchObject({ status: 'UNKNOWN' });
    expect(known({ worked: [desk, year] })).toMatchObject({ status: 'BELOW', actual: 12 });
    expect(known({ worked: [year], experience: [year] })).toMatchObject({ status: 'BELOW', actual: 12 });
    expect(known({ worked: [year], experience: [nursing('2020-01-01', '2020-12-31')] })?.status).toBe('MET');
    expect(known({ worked: [desk], experience: [] })).toMatchObject({ status: 'MISSING' });
    expect(known({ worked: [nursing('2025-11-03')] })).toMatchObject({ actual: 12, monthsToClose: 12 });
    expect(turnsOn({ worked: [desk] }, TODAY)).toBe('2026-12-02');
  });

  it('is closed by the job that still runs, at its share of full time', () => {
    expect(judged([nursing('2025-11-03')])).toMatchObject({ actual: 12, monthsToClose: 12, changesOn: '2026-12-02' });
    expect(judged([nursing('2025-11-03', undefined, 0.5)])).toMatchObject({ actual: 6, monthsToClose: 36 });
  });

  it('is not closed by a job whose end comes before', () => {
    expect(judged([nursing('2025-11-03', '2027-03-31')])?.monthsToClose).toBeNull();
    expect(judged([nursing('2025-11-03', '2027-11-02')])?.monthsToClose).toBe(12);
  });

  it('takes the stated time for the part that is missing, never less than that part', () => {
    const past = [nursing('2020-01-01', '2021-06-30')];
    expect(judged(past)?.monthsToClose).toBeNull();
    expect(judged(past, { typicalMonthsToClose: 48 })?.monthsToClose).toBe(12);
    expect(judged(past, { typicalMonthsToClose: 3 })?.monthsToClose).toBe(6);
  });
});

describe('properties of any experience', () => {
  const day = fc
    .record({ year: fc.integer({ min: 2015, max: 2027 }), month: fc.integer({ min: 0, max: 11 }), day: fc.nat(27) })
    .map(({ year, month, day: add }) => daysLater(monthsLater(`${String(year)}-01-01`, month), add));
  const spell = fc.record({
    family: fc.constantFrom('nursing', 'finance'),
    from: day,
    to: fc.option(day, { nil: undefined }),
    fte: fc.constantFrom(0, 0.2, 0.5, 0.75, 1),
  });
  const spells = fc.array(spell, { maxLength: 5 });

  it('counts as walking through the calendar day by day does', () => {
    fc.assert(
      fc.property(spells, (held) => {
        expect(monthsIn('nursing', held, TODAY)).toBe(dayByDay('nursing', held, TODAY));
      }),
      { numRuns: 60 },
    );
  });

  it('is never lowered by one more time of work, nor by the next day', () => {
    fc.assert(
      fc.property(spells, spell, (held, more) => {
        const months = monthsIn('nursing', held, TODAY);
        expect(monthsIn('nursing', [...held, more], TODAY)).toBeGreaterThanOrEqual(months);
        expect(monthsIn('nursing', held, dayAfter(TODAY))).toBeGreaterThanOrEqual(months);
      }),
    );
  });

  it('gives whoever works full time at least every month of the calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const asOf = monthsLater(from, months);
        expect(monthsIn('nursing', [nursing(from)], asOf)).toBeGreaterThanOrEqual(months);
      }),
    );
  });

  it('has closed when the months that it said are over and the job went on', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(0.2, 0.5, 1), fc.integer({ min: 1, max: 60 }), (from, fte, minimum) => {
        const held = [nursing(from, undefined, fte)];
        const months = judged(held, { minimum })?.monthsToClose ?? null;
        fc.pre(from <= TODAY);
        const reached = monthsIn('nursing', held, monthsLater(TODAY, months ?? 0));
        expect(reached).toBeGreaterThanOrEqual(minimum);
      }),
      { numRuns: 500 },
    );
  });
});

/** The rule as a sentence: each day brings its share of its month, with the largest fte worked on it. */
function dayByDay(subject: string, held: readonly HeldExperience[], asOf: string): number {
  let months = 0;
  for (let day = '2015-01-01'; day <= asOf; day = dayAfter(day)) {
    const worked = held.filter((each) => each.family === subject && each.from <= day && (each.to ?? day) >= day);
    months += Math.max(0, ...worked.map(({ fte }) => fte)) / Number(lastOf(day).slice(8));
  }
  return months === 0 ? 0 : Math.floor(Number((months + 0.1).toFixed(9)));
}

function lastOf(day: string): string {
  let last = `${day.slice(0, 8)}28`;
  while (dayAfter(last).startsWith(day.slice(0, 8))) last = dayAfter(last);
  return last;
}

function daysLater(day: string, days: number): string {
  return days === 0 ? day : daysLater(dayAfter(day), days - 1);
}
