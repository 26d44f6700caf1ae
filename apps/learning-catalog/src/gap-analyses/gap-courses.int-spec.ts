import { OpeningV1 } from '@libs/contracts';
import { newId, partId } from '@libs/platform';
import { FROM_HR_SYSTEM, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import { EntityManager, SelectQueryBuilder } from 'typeorm';
import {
  anaEvent,
  courseRow,
  gapId,
  gapsEvent,
  jobRoleEvent,
  NURSE,
  skillId,
  startLearningCatalog,
} from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';

interface GapAnswer {
  courses:
    | {
        closes: boolean;
        toLevel: number;
        course: { title: string; demand: { openings: number; seats: number } };
        reimbursement: {
          answer: string;
          clause: string | null;
          reimbursed: { amount: string } | null;
          own: { amount: string } | null;
        };
      }[]
    | null;
}

const COURSES = `query ($gaps: [_Any!]!) { _entities(representations: $gaps) { ... on Gap { courses { closes toLevel
  course { title demand { openings seats } } reimbursement { answer clause reimbursed { amount } own { amount } } } } } }`;

describe('courses for a gap, through GraphQL', () => {
  let catalog: ServiceUnderTest;
  const ask = async (skills: string[], actor = 'ana') => {
    const gaps = skills.map((skill) => ({ __typename: 'Gap', id: gapId(skill) }));
    const { data, errors } = await catalog.ask<{ _entities: GapAnswer[] }>(actor, COURSES, { gaps });
    expect(errors).toBeUndefined();
    return data?._entities ?? [];
  };
  const titles = async (skill: string) => (await ask([skill]))[0]?.courses?.map(({ course }) => course.title);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = [
      courseRow('whole', 'triage', 1, 3),
      courseRow('half', 'triage', 0, 2, '10.00'),
      courseRow('other', 'records', 0, 3, '2000.00'),
    ];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT' as const],
      monthsOfService: 6,
      percentage: 90,
      cap: { amount: '1440', currency: 'USD' },
      validFrom: '2020-01-01',
    };
    await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([anaEvent(1), gapsEvent(2, { triage: 1, records: 0 })]);
  });
  afterAll(() => catalog.stop());

  it('put what closes most first and say what the employer pays', async () => {
    expect((await ask(['triage']))[0]?.courses).toMatchObject([
      {
        closes: true,
        toLevel: 3,
        course: { title: 'whole' },
        reimbursement: {
          answer: 'PARTLY',
          clause: 'PERCENTAGE',
          reimbursed: { amount: '900.00' },
          own: { amount: '100.00' },
        },
      },
      {
        closes: false,
        toLevel: 2,
        course: { title: 'half' },
        reimbursement: { reimbursed: { amount: '9.00' }, own: { amount: '1.00' } },
      },
    ]);
  });

  it('answer many gaps with as many statements as one', async () => {
    const statements = async (skills: string[]) => {
      const asked = jest.spyOn(EntityManager.prototype, 'query');
      const found = jest.spyOn(SelectQueryBuilder.prototype, 'getMany');
      await ask(skills);
      const count = asked.mock.calls.length + found.mock.calls.length;
      asked.mockRestore();
      found.mockRestore();
      return count;
    };
    const one = await statements(['triage']);
    expect(one).toBeGreaterThan(3);
    expect(await statements(['triage', 'records'])).toBe(one);
  });

  it('follow the newest analysis, however often and in whatever order the states come', async () => {
    await catalog.bus.deliver([gapsEvent(4, { triage: 3, records: 1 }), gapsEvent(3, { triage: 2, records: 2 })]);
    expect([await titles('triage'), await titles('records')]).toEqual([[], ['other']]);
    await catalog.bus.deliver([gapsEvent(5, { triage: 1, records: 0 })]);
    expect([await titles('triage'), await titles('records')]).toEqual([['whole', 'half'], ['other']]);
  });

  it('follow the contract of the person', async () => {
    await catalog.bus.deliver([anaEvent(2, 'CONTRACTOR')]);
    expect((await ask(['triage']))[0]?.courses?.[0]?.reimbursement).toMatchObject({
      answer: 'NO',
      clause: 'CONTRACT',
      own: { amount: '1000.00' },
    });
    await catalog.bus.deliver([anaEvent(3)]);
    expect((await ask(['triage']))[0]?.courses?.[0]?.reimbursement).toMatchObject({ answer: 'PARTLY' });
  });

  it('are for the owner of the gap alone', async () => {
    for (const other of ['ben', 'hr-system']) expect(await ask(['triage'], other)).toEqual([{ courses: null }]);
    const rows = await catalog.database.api.transaction({ kind: 'employee', employeeId: newId() }, (tx) =>
      tx.query<unknown[]>('select 1 from gap'),
    );
    expect(rows).toEqual([]);
  });

  it('say how much is open here that asks for what they raise', async () => {
    await catalog.bus.deliver([
      nurseRole(1, 3),
      opening('a', 2, 'PUBLISHED'),
      opening('b', 3, 'PUBLISHED'),
      opening('c', 9, 'CLOSED'),
    ]);
    const demand = (await ask(['triage']))[0]?.courses?.map(({ course }) => [course.title, course.demand]);
    expect(demand).toEqual([
      ['whole', { openings: 2, seats: 5 }],
      ['half', { openings: 0, seats: 0 }],
    ]);
  });

  it('are gone with the person', async () => {
    await catalog.bus.deliver([{ ...gapsEvent(6, {}), payload: null }]);
    expect(await ask(['triage'])).toEqual([{ courses: null }]);
  });
});

function nurseRole(version: number, minimum: number): BusEvent {
  const requirement = {
    id: partId(NURSE, 'triage'),
    kind: 'SKILL' as const,
    subject: skillId('triage'),
    minimum,
    mustHave: true,
    weight: 1000,
  };
  return jobRoleEvent(version, [requirement]);
}

function opening(name: string, seats: number, status: OpeningV1['status']): BusEvent {
  const id = partId(NURSE, `opening ${name}`);
  const payload: OpeningV1 = { id, version: 1, jobRoleId: NURSE, seats, contract: 'PERMANENT', status };
  return { topic: OpeningV1.topic, key: id, eventId: newId(), type: 'internal-mobility.opening.published', payload };
}
