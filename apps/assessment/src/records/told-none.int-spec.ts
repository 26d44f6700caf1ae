import { SkillProfileV1 } from '@libs/contracts';
import { partId } from '@libs/platform';
import type { ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, startAssessment } from '../assessment.fixture';

interface Mine {
  _entities: [
    {
      records: { none: string[] } | null;
      gapAnalysis: { goals: { gaps: { kind: string; status: string; monthsToClose: number | null }[] }[] } | null;
    },
  ];
}

const MINE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
  records { none } gapAnalysis { goals { gaps { kind status monthsToClose } } } } } }`;
const ASKED = ['EXPERIENCE', 'EDUCATION', 'CREDENTIAL', 'ELIGIBILITY'] as const;

describe('saying that I have none of a kind of record', () => {
  let assessment: ServiceUnderTest;
  const say = async (mutation: string, actor = 'ana') => {
    const { data, errors } = await assessment.ask<Record<string, object>>(actor, `mutation { ${mutation} }`);
    return { answer: Object.values(data ?? {})[0], codes: errors?.map(({ extensions }) => extensions.code) };
  };
  const none = (kind: string, rest = '', actor = 'ana') =>
    say(`recordNone(input: { kind: ${kind} ${rest} }) { none }`, actor);
  const ask = async (actor = 'ana') => {
    await assessment.settle();
    await assessment.settle();
    const { data } = await assessment.ask<Mine>(actor, MINE, { of: [{ __typename: 'Employee', id: ANA }] });
    return data?._entities[0];
  };
  const statuses = async () => {
    const gaps = (await ask())?.gapAnalysis?.goals[0]?.gaps ?? [];
    return Object.fromEntries(gaps.map(({ kind, status }) => [kind, status]));
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const rest = ASKED.map((kind) => {
      const asked = { kind, subject: 'nursing', minimum: 1, mustHave: true, weight: 0, typicalMonthsToClose: 9 };
      return { ...asked, id: partId(NURSE, kind) };
    });
    await assessment.bus.deliver([nurseEvent(1, {}, rest)]);
    await say(`chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion }`);
  });
  afterAll(() => assessment.stop());

  it('turns a question into something that is missing, kind by kind, and tells no one but me', async () => {
    expect(new Set(Object.values(await statuses()))).toEqual(new Set(['UNKNOWN']));
    await none('EDUCATION');
    expect(await statuses()).toMatchObject({ EDUCATION: 'MISSING', CREDENTIAL: 'UNKNOWN', EXPERIENCE: 'UNKNOWN' });
    await none('EXPERIENCE');
    expect((await none('CREDENTIAL')).answer).toEqual({ none: ['EDUCATION', 'EXPERIENCE', 'CREDENTIAL'] });
    expect(await statuses()).toEqual({
      EXPERIENCE: 'MISSING',
      EDUCATION: 'MISSING',
      CREDENTIAL: 'MISSING',
      ELIGIBILITY: 'UNKNOWN',
    });
    const told = (await assessment.takeOutbox()).filter(({ topic }) => topic === SkillProfileV1.topic).at(-1);
    expect((told?.payload as SkillProfileV1).records).toEqual({
      own: { education: [], experience: [], credentials: [] },
      shared: {},
      discoverable: {},
    });
  });

  it('stands among my records, and where nobody else looks', async () => {
    expect((await ask())?.records).toEqual({ none: ['EDUCATION', 'EXPERIENCE', 'CREDENTIAL'] });
    for (const other of ['ben', 'hr-system']) expect((await ask(other))?.records).toBeNull();
    expect((await none('EDUCATION', '', 'hr-system')).codes).toEqual(['FORBIDDEN']);
    expect(
      await assessment.database.look('select actor from audit where action = $1', ['assessment.record.told-none']),
    ).toHaveLength(3);
  });

  it('said twice is said once', async () => {
    await assessment.settle();
    await none('EDUCATION');
    expect(await assessment.database.look('select * from dirty')).toEqual([]);
  });

  it('is taken back by a record of that kind, and by taking it back', async () => {
    await say('recordEducation(input: { level: 3, field: "nursing" }) { recordId }');
    expect((await none('EXPERIENCE', ', none: false')).answer).toEqual({ none: ['CREDENTIAL'] });
    expect(await statuses()).toMatchObject({ EDUCATION: 'EXCEEDED', EXPERIENCE: 'UNKNOWN', CREDENTIAL: 'MISSING' });
  });

  it('is refused while there are records of that kind', async () => {
    expect((await none('EDUCATION')).codes).toEqual(['RECORDS_EXIST']);
    expect((await none('EDUCATION', ', none: false')).answer).toEqual({ none: ['CREDENTIAL'] });
  });
});
