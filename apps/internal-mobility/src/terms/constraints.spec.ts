import { constraintsOf, type Terms } from './constraints';

const job: Terms = { weeklyHours: 30, shiftPattern: 'days', unit: 'riverside', contract: 'PERMANENT' };
const seen = (opening: Partial<Terms>, now: Partial<Terms> = {}) =>
  constraintsOf({ ...job, ...opening }, { ...job, ...now }).map(({ kind, standing, reason: { code, params } }) => [
    kind,
    standing,
    code,
    params,
  ]);

describe('the conditions of an opening', () => {
  it('are the same where the job held now has them too', () => {
    expect(seen({})).toEqual([
      ['HOURS', 'SAME', 'SAME_HOURS', { now: '30' }],
      ['SHIFT', 'SAME', 'SAME_SHIFT', { now: 'days' }],
      ['PLACE', 'SAME', 'SAME_PLACE', { now: 'riverside' }],
      ['CONTRACT', 'SAME', 'SAME_CONTRACT', { now: 'PERMANENT' }],
    ]);
  });

  it.each([
    [38.5, 'MORE_HOURS'],
    [20, 'FEWER_HOURS'],
  ])('of %d hours beside 30 say %s', (weeklyHours, code) => {
    expect(seen({ weeklyHours })[0]).toEqual(['HOURS', 'DIFFERENT', code, { opening: String(weeklyHours), now: '30' }]);
  });

  it('that differ say from what to what', () => {
    const different = seen({ shiftPattern: 'nights', unit: 'harbour', contract: 'FIXED_TERM' }).slice(1);
    expect(different).toEqual([
      ['SHIFT', 'DIFFERENT', 'OTHER_SHIFT', { opening: 'nights', now: 'days' }],
      ['PLACE', 'DIFFERENT', 'OTHER_PLACE', { opening: 'harbour', now: 'riverside' }],
      ['CONTRACT', 'DIFFERENT', 'OTHER_CONTRACT', { opening: 'FIXED_TERM', now: 'PERMANENT' }],
    ]);
  });

  it('are unknown where either side says nothing, and say which', () => {
    expect(seen({ weeklyHours: null, unit: null }, { shiftPattern: null, contract: null })).toEqual([
      ['HOURS', 'UNKNOWN', 'HOURS_OF_OPENING_UNKNOWN', { now: '30' }],
      ['SHIFT', 'UNKNOWN', 'SHIFT_OF_JOB_UNKNOWN', { opening: 'days' }],
      ['PLACE', 'UNKNOWN', 'PLACE_OF_OPENING_UNKNOWN', { now: 'riverside' }],
      ['CONTRACT', 'UNKNOWN', 'CONTRACT_OF_JOB_UNKNOWN', { opening: 'PERMANENT' }],
    ]);
  });
});
