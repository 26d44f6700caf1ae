import fc from 'fast-check';
import { dayAfter } from './calendar';
import { compare } from './compare';
import type { HeldRecords } from './held-records';
import { turnsOn } from './turns-on';
import type { Requirement, RequirementKind } from './requirement';

const TODAY = '2026-11-02';
const asks = (kind: RequirementKind, subject: string, rest: Partial<Requirement> = {}): Requirement => ({
  id: 'asked',
  kind,
  subject,
  minimum: 1,
  mustHave: true,
  weight: 0,
  typicalMonthsToClose: 9,
  ...rest,
});
const judged = (requirement: Requirement, records: HeldRecords, asOf = TODAY) =>
  compare([requirement], { skills: {}, records }, asOf).results[0];

describe('education', () => {
  const bachelor = asks('EDUCATION', 'nursing', { minimum: 6 });

  it.each([
    ['the step asked for', [{ level: 6, field: 'nursing' }], 'MET', 6, 0],
    ['a higher one', [{ level: 7, field: 'nursing' }], 'EXCEEDED', 7, 0],
    ['a lower one', [{ level: 5, field: 'nursing' }], 'BELOW', 5, 9],
    ['another field', [{ level: 8, field: 'law' }], 'MISSING', 0, 9],
    ['a field that was not told', [{ level: 8 }], 'MISSING', 0, 9],
    ['none', [], 'MISSING', 0, 9],
    ['a degree awarded today', [{ level: 6, field: 'nursing', awardedOn: TODAY }], 'MET', 6, 0],
    ['a degree in progress', [{ level: 6, field: 'nursing', awardedOn: '2027-02-01' }], 'MISSING', 0, 3],
  ] as const)('%s', (_what, education, status, actual, monthsToClose) => {
    expect(judged(bachelor, { education })).toMatchObject({ status, actual, monthsToClose });
  });

  it('takes the highest of any field where the field is ANY', () => {
    const education = [{ level: 6, field: 'law' }, { level: 3 }];
    expect(judged(asks('EDUCATION', 'ANY', { minimum: 6 }), { education })).toMatchObject({ status: 'MET' });
  });

  it('names the day on which a degree in progress will be there', () => {
    const education = [{ level: 6, field: 'nursing', awardedOn: '2027-02-01' }];
    expect(judged(bachelor, { education })?.changesOn).toBe('2027-02-01');
    expect(judged(bachelor, { education }, '2027-02-01')).toMatchObject({ status: 'MET', changesOn: null });
  });
});

describe('credentials', () => {
  const licence = asks('CREDENTIAL', 'rn-licence');
  const held = (issuedOn?: string, expiresOn?: string) => ({
    credentials: [{ type: 'rn-licence', issuedOn, expiresOn }],
  });

  it.each([
    ['never expires', held('2020-01-01'), 'MET', 0, null],
    ['is valid on its last day', held('2020-01-01', TODAY), 'MET', 0, '2026-11-03'],
    ['expired the day before', held('2020-01-01', '2026-11-01'), 'BELOW', 9, null],
    ['is issued next month', held('2026-12-01', '2028-12-01'), 'MISSING', 1, '2026-12-01'],
    ['lapses later', held(undefined, '2027-06-30'), 'MET', 0, '2027-07-01'],
    ['is of another type', { credentials: [{ type: 'driver' }] }, 'MISSING', 9, null],
  ] as const)('one that %s', (_what, records, status, monthsToClose, changesOn) => {
    expect(judged(licence, records)).toMatchObject({ status, monthsToClose, changesOn });
  });

  it('of two valid ones the later end counts', () => {
    const credentials = [
      { type: 'rn-licence', expiresOn: '2026-12-31' },
      { type: 'rn-licence', expiresOn: '2028-12-31' },
    ];
    expect(judged(licence, { credentials })?.changesOn).toBe('2029-01-01');
  });
});

describe('eligibility', () => {
  const permit = asks('ELIGIBILITY', 'work-permit');

  it.each([
    ['since its day', { from: TODAY }, 'MET', 0, null],
    ['until its last day', { from: '2020-01-01', until: TODAY }, 'MET', 0, '2026-11-03'],
    ['no more', { from: '2020-01-01', until: '2026-11-01' }, 'MISSING', 9, null],
    ['from a day that is known', { from: '2027-05-02' }, 'MISSING', 6, '2027-05-02'],
    ['from the day after that, a month more', { from: '2027-05-03' }, 'MISSING', 7, '2027-05-03'],
  ] as const)('%s', (_when, days, status, monthsToClose, changesOn) => {
    const eligibility = [{ code: 'work-permit', ...days }];
    expect(judged(permit, { eligibility })).toMatchObject({ status, monthsToClose, changesOn });
  });

  it('is a question while nobody told of this clause, though others are told of', () => {
    expect(judged(permit, { eligibility: [{ code: 'other', from: '2020-01-01' }] })?.status).toBe('UNKNOWN');
  });
});

describe('the day on which time changes an answer', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => shifted(days));
  const optional = fc.option(day, { nil: undefined });
  const records = fc.record({
    education: fc.array(fc.record({ level: fc.integer({ min: 1, max: 8 }), awardedOn: optional }), { maxLength: 3 }),
    credentials: fc.array(fc.record({ type: fc.constant('asked'), issuedOn: optional, expiresOn: optional }), {
      maxLength: 3,
    }),
    eligibility: fc.array(fc.record({ code: fc.constant('asked'), from: day, until: optional }), { maxLength: 3 }),
  });
  const kinds = fc.constantFrom<RequirementKind>('EDUCATION', 'CREDENTIAL', 'ELIGIBILITY');

  it('comes no later than the status changes, and that of all records no later than it', () => {
    fc.assert(
      fc.property(records, kinds, (held, kind) => {
        const requirement = asks(kind, kind === 'EDUCATION' ? 'ANY' : 'asked', {
          minimum: kind === 'EDUCATION' ? 5 : 1,
        });
        const now = judged(requirement, held);
        for (let on = dayAfter(TODAY), days = 0; days < 70 && on !== now?.changesOn; on = dayAfter(on), days++) {
          expect([on, judged(requirement, held, on)?.status]).toEqual([on, now?.status]);
        }
        expect(turnsOn(held, TODAY) ?? 'never').toBe(
          [now?.changesOn ?? 'never', turnsOn(held, TODAY) ?? 'never'].sort()[0],
        );
      }),
      { numRuns: 500 },
    );
  });
});

function shifted(days: number): string {
  const [year = 0, month = 1, day = 1] = TODAY.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
