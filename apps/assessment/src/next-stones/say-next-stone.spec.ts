import type { RecommendedCourse } from '../recommendations/recommendations.read-model';
import type { NextStone } from './next-stone';
import { sayNextStone } from './say-next-stone';

const money = (amount: string) => ({ amount, currency: 'USD' });
const EVENINGS: RecommendedCourse = {
  courseId: 'c',
  runId: 'r',
  called: { en: 'Triage in the evening' },
  hours: 90,
  startsOn: '2027-01-12',
  endsOn: '2027-03-20',
  hoursAWeek: 9,
  fitsWeek: true,
  toLevel: 3,
  closes: true,
  money: {
    answer: 'PARTLY',
    clause: 'CAP',
    from: null,
    price: money('1525.00'),
    reimbursed: money('1440.00'),
    own: money('85.00'),
    askBy: '2026-12-15',
    backBy: '2027-04-30',
  },
};
const STONE: NextStone = {
  id: 's',
  kind: 'COURSE',
  goalId: 'g',
  jobRoleId: 'j',
  gapIds: ['gap'],
  course: EVENINGS,
  openingId: null,
  effect: { mustHave: true, closed: 1, mustHavesClosed: 1, mustHavesLeft: 0, on: '2027-03-20' },
  prospects: { openNow: 1, openingsLastYear: 2, flags: [] },
  actBy: '2026-12-15',
};
const SETTLED = { mustHave: true, closed: 1, mustHavesClosed: 0, mustHavesLeft: 0, on: null };
const say = (rest: Partial<NextStone>) =>
  sayNextStone({ ...STONE, ...rest }, { jobRole: { en: 'Nurse' }, asks: 'Triage', outside: false });

describe('a next stone in one sentence', () => {
  it('says what, what it costs, what for, how likely, and until when', () => {
    expect(say({})).toBe(
      'Triage in the evening, 90 hours (9 a week), from 2027-01-12 → costs 1525.00 USD, employer pays 1440.00 USD, you ' +
        '85.00 USD, back by 2027-04-30 → closes the last must-have of Nurse on 2027-03-20 → 2 in a year, 1 open now → ' +
        'ask by 2026-12-15.',
    );
  });

  it('speaks of no openings where the job is elsewhere', () => {
    const titles = { jobRole: { en: 'Nurse' }, asks: 'Triage', outside: true };
    expect(sayNextStone(STONE, titles)).toContain('on 2027-03-20 → elsewhere: here it never comes up → ask by');
  });

  it('says what it does not know, and warns', () => {
    const { price } = EVENINGS.money;
    const unknown = { ...EVENINGS.money, price, reimbursed: null, own: null, askBy: null, backBy: null };
    const course = { ...EVENINGS, startsOn: null, hoursAWeek: null, money: unknown };
    const said = say({ course, actBy: null, prospects: { openNow: 0, openingsLastYear: null, flags: null } });
    expect(said).toContain('hours, no run known → costs 1525.00 USD, what the employer pays is not known');
    expect(said).toMatch(/how often it comes up is not known, none open now\.$/);
    expect(say({ prospects: { openNow: 0, openingsLastYear: 0, flags: ['FULL', 'COMPETITIVE'] } })).toContain(
      'none open now, no seat has come free for a year → ask',
    );
  });

  it('says that a run has begun, and until when one can still enrol', () => {
    const course = { ...EVENINGS, startsOn: '2026-11-20', enrolBy: '2026-12-01' };
    const said = say({ course, actBy: '2026-12-01' });
    expect(said).toContain('(9 a week), since 2026-11-20, no later run known → costs');
    expect(said).toMatch(/ → enrol by 2026-12-01\.$/);
  });

  it('says that nothing is to be paid for what costs nothing', () => {
    const free = { ...EVENINGS.money, price: money('0.00'), reimbursed: money('0.00'), own: money('0.00') };
    expect(say({ course: { ...EVENINGS, money: free } })).toContain('from 2027-01-12 → costs nothing → closes');
  });

  it('says when waiting brings money, and when the week is too short', () => {
    const waits = { ...EVENINGS.money, answer: 'NOT_YET' as const, from: '2027-02-01' };
    const said = say({ course: { ...EVENINGS, fitsWeek: false, money: waits } });
    expect(said).toContain('(9 a week, more than you said)');
    expect(said).toContain('the employer pays from 2027-02-01 on');
  });

  it.each([
    ['APPLY', { openingId: 'o', course: null, gapIds: [], actBy: '2026-12-01' }, /^Apply for Nurse: .* → apply by/],
    [
      'TELL',
      { course: null, actBy: null },
      /^Say what you have of Triage: nobody can judge it yet → may close the last/,
    ],
    [
      'CONFIRM',
      { course: null, actBy: null, effect: SETTLED },
      /^Have Triage confirmed: .* → settles a must-have of Nurse/,
    ],
    ['WAIT', { course: null, actBy: null }, /^Triage comes with time, by 2027-03-20 → closes the last must-have/],
  ] as const)('says what %s asks', (kind, rest, sentence) => {
    expect(say({ kind, ...rest })).toMatch(sentence);
  });

  it('counts what is left, and does not call a step a closing one', () => {
    const effect = { mustHave: true, closed: 1, mustHavesClosed: 1, mustHavesLeft: 2, on: null };
    expect(say({ effect })).toContain('closes a must-have of Nurse, 2 left');
    expect(say({ effect: { ...effect, mustHavesClosed: 3 } })).toContain('closes 3 must-haves of Nurse, 2 left');
    expect(say({ effect: { ...effect, closed: 0 } })).toContain('brings a must-have of Nurse nearer');
    expect(say({ effect: { ...effect, mustHave: false, mustHavesClosed: 0 } })).toContain('settles a wish of Nurse');
  });
});
