import { SkillProfileV1, type JobRoleV1 } from '@libs/contracts';
import { Dirty } from '@libs/messaging';
import { partId } from '@libs/platform';
import { FixedClock, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, startAssessment } from '../assessment.fixture';
import { SweepGaps } from '../gaps/sweep-gaps';

interface Mine {
  _entities: [
    {
      records: Record<
        'education' | 'experience' | 'credentials' | 'eligibility',
        { id: string; audience: string }[]
      > | null;
      gapAnalysis: {
        freshness: string;
        goals: { gaps: { kind: string; status: string; changesOn: string | null }[] }[];
      };
    },
  ];
}

const MINE = `query ($employee: [_Any!]!) { _entities(representations: $employee) { ... on Employee {
  records { education { id level field awardedOn source audience } experience { id family employer fte from to audience }
    credentials { id type issuer expiresOn audience } eligibility { id code from audience } }
  gapAnalysis { freshness goals { gaps { kind code status required actual monthsToClose changesOn refused } } } } } }`;

const asks = (kind: 'EXPERIENCE' | 'EDUCATION' | 'CREDENTIAL' | 'ELIGIBILITY', subject: string, minimum: number) => ({
  ...({ kind, subject, minimum, mustHave: true, weight: 0 } satisfies Partial<JobRoleV1['requirements'][number]>),
  id: partId(NURSE, kind),
});

describe('what my past proves, through GraphQL', () => {
  let assessment: ServiceUnderTest;
  const say = async (mutation: string, actor = 'ana') => {
    const { data, errors } = await assessment.ask<Record<string, { recordId: string }>>(
      actor,
      `mutation { ${mutation} { recordId } }`,
    );
    return { id: Object.values(data ?? {})[0]?.recordId ?? '', errors };
  };
  const stated = async (mutation: string) => {
    const { id, errors } = await say(mutation);
    expect(errors).toBeUndefined();
    return id;
  };
  const ask = async (actor = 'ana') => {
    const variables = { employee: [{ __typename: 'Employee', id: ANA }] };
    const { data, errors } = await assessment.ask<Mine>(actor, MINE, variables);
    expect(errors).toBeUndefined();
    return data?._entities[0];
  };
  /** Records move the profile, and that moves the gaps. */
  const settled = async () => {
    await assessment.settle();
    await assessment.settle();
  };
  const statuses = async () => {
    await settled();
    const gaps = (await ask())?.gapAnalysis.goals[0]?.gaps ?? [];
    return Object.fromEntries(gaps.map(({ kind, status }) => [kind, status]));
  };
  const published = async () =>
    (await assessment.takeOutbox()).filter(({ topic }) => topic === SkillProfileV1.topic).at(-1)?.payload as
      SkillProfileV1 | undefined;

  beforeAll(async () => {
    assessment = await startAssessment();
    const rest = [
      asks('EXPERIENCE', 'nursing', 24),
      asks('EDUCATION', 'nursing', 6),
      asks('CREDENTIAL', 'rn-licence', 1),
      asks('ELIGIBILITY', 'work-permit', 1),
    ];
    await assessment.bus.deliver([nurseEvent(1, {}, rest)]);
    const chosen = await assessment.ask(
      'ana',
      `mutation { chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion } }`,
    );
    expect(chosen.errors).toBeUndefined();
  });
  afterAll(() => assessment.stop());

  it('is a question while I have told of nothing', async () => {
    expect(await statuses()).toEqual({
      EXPERIENCE: 'UNKNOWN',
      EDUCATION: 'UNKNOWN',
      CREDENTIAL: 'UNKNOWN',
      ELIGIBILITY: 'UNKNOWN',
    });
  });

  it('closes my gaps of each kind, and tells the other services codes and days alone', async () => {
    await stated('recordEducation(input: { level: 6, field: "nursing", awardedOn: "2015-06-30" })');
    await stated(
      'recordExperience(input: { family: "nursing", employer: "St. Elsewhere", kind: PAID, fte: 0.5, from: "2016-01-01", to: "2019-12-31" })',
    );
    await stated('recordCredential(input: { type: "rn-licence", issuer: "State Board", expiresOn: "2999-06-30" })');
    await stated('recordEligibility(input: { code: "work-permit", from: "2015-01-01" })');
    expect((await ask())?.gapAnalysis.freshness).toBe('PENDING');
    expect(await statuses()).toEqual({ EXPERIENCE: 'MET', EDUCATION: 'MET', CREDENTIAL: 'MET', ELIGIBILITY: 'MET' });
    expect((await ask())?.gapAnalysis.freshness).toBe('CURRENT');
    const state = await published();
    expect(state?.records).toEqual({
      own: {
        education: [{ level: 6, field: 'nursing', awardedOn: '2015-06-30' }],
        experience: [{ family: 'nursing', from: '2016-01-01', to: '2019-12-31', fte: 0.5 }],
        credentials: [{ type: 'rn-licence', expiresOn: '2999-06-30' }],
        eligibility: [{ code: 'work-permit', from: '2015-01-01' }],
      },
      shared: {},
      discoverable: {},
    });
  });

  it('is corrected and taken back', async () => {
    const [education] = (await ask())?.records?.education ?? [];
    expect(await stated(`recordEducation(input: { id: "${education?.id ?? ''}", level: 5, field: "nursing" })`)).toBe(
      education?.id,
    );
    expect(await statuses()).toMatchObject({ EDUCATION: 'BELOW' });
    await stated(`removeRecord(input: { id: "${education?.id ?? ''}" })`);
    expect(await statuses()).toMatchObject({ EDUCATION: 'UNKNOWN' });
    expect((await say(`removeRecord(input: { id: "${education?.id ?? ''}" })`)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('counts for others only when I open it, record by record', async () => {
    const [credential] = (await ask())?.records?.credentials ?? [];
    await stated(`setRecordAudience(input: { id: "${credential?.id ?? ''}", audience: SHARED })`);
    await settled();
    const records = (await published())?.records;
    expect(records?.shared).toEqual({ credentials: [{ type: 'rn-licence', expiresOn: '2999-06-30' }] });
    expect(records?.discoverable).toEqual({});
  });

  it.each([
    ['recordEducation(input: { level: 9 })', 'level'],
    ['recordEducation(input: { level: 3, field: "me@example.com" })', 'field'],
    ['recordExperience(input: { kind: PAID, fte: 1, from: "2020-01-01" })', 'family'],
    ['recordExperience(input: { family: "nursing", kind: PAID, fte: 0, from: "2020-01-01" })', 'fte'],
    ['recordExperience(input: { family: "nursing", kind: PAID, fte: 1, from: "2020-01-01", to: "2019-01-01" })', 'to'],
    ['recordCredential(input: { type: "x", issuedOn: "2020-01-01", expiresOn: "2019-01-01" })', 'expiresOn'],
    ['recordEligibility(input: { code: " ", from: "2020-01-01" })', 'code'],
    [String.raw`recordCredential(input: { type: "x", issuer: "no\u0000body" })`, 'issuer'],
  ])('refuses %s by its field', async (mutation, field) => {
    expect((await say(mutation)).errors).toMatchObject([{ extensions: { code: 'INVALID', details: { field } } }]);
  });

  it.each(['2026-02-30', '2026-13-01', '0000-01-01', '9999-12-31', '', 'tomorrow'])(
    'refuses the day "%s" in words, as text and as a variable, however often it is sent',
    async (day) => {
      const written = `recordEducation(input: { level: 3, field: "nursing", awardedOn: "${day}" })`;
      const query = `mutation ($day: LocalDate) { recordEducation(input: { level: 3, field: "nursing", awardedOn: $day }) { recordId } }`;
      for (let time = 0; time < 3; time += 1) {
        const { errors } = await say(written);
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
        expect(errors?.[0]?.message).toContain('A LocalDate is a day that exists');
        const varied = await assessment.ask('ana', query, { day });
        expect(varied.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
        expect(varied.errors?.[0]?.message).toMatch(/\$day.*LocalDate/);
      }
    },
  );

  it('refuses a job role that nobody knows, and a command of somebody who is no employee', async () => {
    const unknown = await say(
      `recordExperience(input: { jobRoleId: "${ANA}", kind: PAID, fte: 1, from: "2020-01-01" })`,
    );
    expect(unknown.errors).toMatchObject([{ extensions: { details: { field: 'jobRoleId' } } }]);
    const system = await say('recordCredential(input: { type: "x" })', 'hr-system');
    expect(system.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is for me alone: nobody else reads, corrects or removes it', async () => {
    const [credential] = (await ask())?.records?.credentials ?? [];
    for (const other of ['ben', 'hr-system']) expect((await ask(other))?.records).toBeNull();
    const id = credential?.id ?? '';
    const absent = await say('removeRecord(input: { id: "no-id-at-all" })');
    expect(absent.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    for (const mutation of [
      `removeRecord(input: { id: "${id}" })`,
      `recordCredential(input: { id: "${id}", type: "y" })`,
    ]) {
      expect((await say(mutation, 'ben')).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });

  it('is looked at again on the day on which a licence lapses', async () => {
    const on = async (instant: string) => {
      await new SweepGaps(assessment.database.worker, assessment.get(Dirty), new FixedClock(instant)).execute();
      return assessment.database.look(`select subject from dirty where kind = 'gap-analysis'`);
    };
    expect(await on('2999-06-30T12:00:00.000Z')).toEqual([]);
    expect(await on('2999-07-01T00:30:00.000Z')).toEqual([{ subject: ANA }]);
    const gaps = (await ask())?.gapAnalysis.goals[0]?.gaps ?? [];
    expect(gaps.find(({ kind }) => kind === 'CREDENTIAL')?.changesOn).toBe('2999-07-01');
  });
});
