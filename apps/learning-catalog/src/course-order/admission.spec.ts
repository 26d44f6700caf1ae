import type { Prerequisite } from '../courses/course-facts';
import { admission } from './admission';

const school: Prerequisite = { kind: 'EDUCATION', subject: 'ANY', minimum: 3 };
const licence: Prerequisite = { kind: 'CREDENTIAL', subject: 'driving-licence', minimum: 1 };
const triage: Prerequisite = { kind: 'SKILL', subject: 'triage', minimum: 2 };
const DAY = '2027-01-12';

describe('who may begin a course', () => {
  it('is whoever has all that it asks for', () => {
    const facts = {
      skills: { triage: { level: 2, unconfirmed: true } },
      records: { education: [{ level: 4 }], credentials: [{ type: 'driving-licence' }] },
    };
    expect(admission([school, licence, triage], facts, DAY)).toEqual({ lacking: [], untold: [] });
  });

  it('is asked what was never told, and kept out by what is not there', () => {
    const facts = { skills: { triage: { level: 1, unconfirmed: false } }, records: { education: [{ level: 2 }] } };
    expect(admission([school, licence, triage], facts, DAY)).toEqual({ lacking: [school, triage], untold: [licence] });
  });

  it('is judged on the day on which the course begins', () => {
    const facts = { skills: {}, records: { credentials: [{ type: 'driving-licence', expiresOn: '2027-01-11' }] } };
    expect(admission([licence], facts, '2027-01-11')).toEqual({ lacking: [], untold: [] });
    expect(admission([licence], facts, DAY)).toEqual({ lacking: [licence], untold: [] });
  });
});
