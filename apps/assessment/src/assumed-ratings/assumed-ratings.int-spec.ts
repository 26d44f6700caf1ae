import { SkillProfileV1, SkillV1 } from '@libs/contracts';
import { Dirty } from '@libs/messaging';
import { FixedClock, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';
import { ImportRatings } from '../imported-ratings/import-ratings';
import { anaEvent, job } from '../jobs-held/jobs-held.fixture';
import { ImportSkills } from '../skills/import-skills';
import { SweepAssumedRatings } from './sweep-assumed-ratings';

const [TRIAGE, RECORDS] = [skillId('triage'), skillId('records')];
const LEVELS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
  skillProfile { ratings { skill { id } level source unconfirmed ratedOn } } gapAnalysis { goals { gaps { status actual } } } } } }`;

interface Mine {
  _entities: [
    {
      skillProfile: {
        ratings: { skill: { id: string }; level: number; source: string; unconfirmed: boolean }[];
      } | null;
      gapAnalysis: { goals: { gaps: { status: string; actual: number }[] }[] } | null;
    },
  ];
}

describe('what a job lets assume of whoever holds it', () => {
  let assessment: ServiceUnderTest;
  let version = 0;
  const send = async (mutation: string, actor = 'ana') => {
    const { data, errors } = await assessment.ask<Record<string, { profileVersion: number }>>(
      actor,
      `mutation { ${mutation} }`,
    );
    return { version: Object.values(data ?? {})[0]?.profileVersion, codes: errors?.map((e) => e.extensions.code) };
  };
  const rate = (id: string, level: number) =>
    send(`rateSkill(input: { skillId: "${id}", level: ${String(level)} }) { profileVersion }`);
  const confirm = (id: string, rest = '', actor = 'ana') =>
    send(`confirmSkill(input: { skillId: "${id}" ${rest} }) { profileVersion }`, actor);
  const works = async (...jobs: ReturnType<typeof job>[]) => {
    version += 1;
    await assessment.bus.deliver([anaEvent(version, jobs)]);
  };
  const ask = async () => {
    await assessment.settle();
    await assessment.settle();
    const { data } = await assessment.ask<Mine>('ana', LEVELS, { of: [{ __typename: 'Employee', id: ANA }] });
    return data?._entities[0];
  };
  /** Source and level by skill. */
  const held = async () =>
    Object.fromEntries(
      ((await ask())?.skillProfile?.ratings ?? []).map(({ skill, source, level }) => [
        skill.id,
        `${source} ${String(level)}`,
      ]),
    );
  const statuses = async () => (await ask())?.gapAnalysis?.goals[0]?.gaps.map(({ status }) => status);

  beforeAll(async () => {
    assessment = await startAssessment();
    await send(`setSkillAudience(input: { skillId: "${TRIAGE}", audience: DISCOVERABLE }) { profileVersion }`);
  });
  afterAll(() => assessment.stop());
  beforeEach(async () => {
    await assessment.database.look(
      'truncate rating, imported_rating, skill_profile, goal, gap_analysis, outbox, dirty, idempotency',
    );
    await assessment.database.look('delete from known_jobs');
    await assessment.bus.deliver([nurseEvent((version += 1), { triage: 3, records: 2 })]);
  });

  it('is each level that it asks, unconfirmed, whichever of the two is told first', async () => {
    await assessment.database.look('delete from known_job_role');
    await works(job('2020-01-15'));
    expect(await held()).toEqual({});
    await assessment.bus.deliver([nurseEvent((version += 1), { triage: 3, records: 9 })]);
    expect((await ask())?.skillProfile?.ratings).toEqual(
      [
        { skill: { id: TRIAGE }, level: 3, source: 'ASSUMED', unconfirmed: true, ratedOn: '2020-07-15' },
        { skill: { id: RECORDS }, level: 4, source: 'ASSUMED', unconfirmed: true, ratedOn: '2020-07-15' },
      ].sort((a, b) => (a.skill.id < b.skill.id ? -1 : 1)),
    );
  });

  it('takes the place of nothing that anybody said, not even of "I do not hold it"', async () => {
    await rate(TRIAGE, 0);
    const said = { externalId: 'R-1', person: 'ana', skill: 'records', source: 'EVIDENCE' as const, level: 1 };
    await assessment.get(ImportRatings).execute({ rows: [{ ...said, ratedOn: '2020-01-01' }] }, FROM_HR_SYSTEM);
    await works(job('2020-01-15'));
    expect(await held()).toEqual({ [RECORDS]: 'EVIDENCE 1' });
  });

  it('gives way to what is said later, here or elsewhere', async () => {
    await works(job('2020-01-15'));
    expect(await held()).toEqual({ [TRIAGE]: 'ASSUMED 3', [RECORDS]: 'ASSUMED 2' });
    await rate(TRIAGE, 0);
    const said = { externalId: 'R-2', person: 'ana', skill: 'records', source: 'SELF' as const, level: 0 };
    await assessment.get(ImportRatings).execute({ rows: [{ ...said, ratedOn: '2020-01-01' }] }, FROM_HR_SYSTEM);
    expect(await held()).toEqual({});
    await assessment.bus.deliver([nurseEvent((version += 1), { triage: 4, records: 4 })]);
    expect(await held()).toEqual({});
  });

  it('follows the role: what it no longer asks, and a role no longer held, are taken back', async () => {
    await works(job('2020-01-15'));
    await held();
    await assessment.bus.deliver([nurseEvent((version += 1), { triage: 2 })]);
    expect(await held()).toEqual({ [TRIAGE]: 'ASSUMED 2' });
    await works(job('2020-01-15', { to: '2026-01-31' }));
    expect(await held()).toEqual({});
  });

  it('follows the scale of the skill, is defined with it and goes with it', async () => {
    const skills = assessment.get(ImportSkills);
    const define = async (name: string, steps: number) => {
      const levels = Array.from({ length: steps }, (_, at) => ({
        step: at + 1,
        name: { en: `Step ${String(at + 1)}` },
      }));
      await skills.execute({ rows: [{ externalId: name, name: { en: name }, levels }] }, FROM_HR_SYSTEM);
    };
    await assessment.bus.deliver([nurseEvent((version += 1), { records: 9, law: 2 })]);
    await works(job('2020-01-15'));
    expect(await held()).toEqual({ [RECORDS]: 'ASSUMED 4' });
    await define('records', 6);
    await define('law', 3);
    expect(await held()).toEqual({ [RECORDS]: 'ASSUMED 6', [skillId('law')]: 'ASSUMED 2' });
    await assessment.database.worker.transaction(async (tx) => {
      const { changes } = await skills.retire(tx, ['law']);
      const changed = changes.map(({ change }) => change);
      await skills.apply(tx, changed, FROM_HR_SYSTEM);
    });
    expect(await held()).toEqual({ [RECORDS]: 'ASSUMED 6' });
    await define('records', 4);
    expect(await held()).toEqual({ [RECORDS]: 'ASSUMED 4' });
  });

  it('is worked out anew where the scale of a skill is another one, and not where its words are', async () => {
    const reword = async (words: string, steps: number) => {
      const levels = Array.from({ length: steps }, (_, at) => ({
        ...{ step: at + 1, name: { en: `${words} ${String(at + 1)}` }, anchor: { en: words } },
      }));
      const row = { externalId: 'writing', name: { en: words }, description: { en: words }, levels };
      await assessment.get(ImportSkills).execute({ rows: [row] }, FROM_HR_SYSTEM);
      const marked = await assessment.database.look(`select subject from dirty where kind = 'skill-spread'`);
      const told = (await assessment.takeOutbox()).filter(({ topic }) => topic === SkillV1.topic);
      await assessment.settle();
      return [marked.length, told.length];
    };
    expect(await reword('writes', 3)).toEqual([1, 1]);
    expect(await reword('puts in writing', 3)).toEqual([0, 1]);
    expect(await reword('puts in writing', 4)).toEqual([1, 1]);
    expect(await reword('puts in writing', 4)).toEqual([0, 0]);
  });

  it('does not look each night for a skill that nobody has defined: it is there with its definition', async () => {
    await assessment.bus.deliver([nurseEvent((version += 1), { unheard: 2 })]);
    await works(job('2020-01-15'));
    expect(await held()).toEqual({});
    expect(await assessment.database.look('select look_again_on as day from known_jobs')).toEqual([{ day: null }]);
    const levels = [1, 2].map((step) => ({ step, name: { en: `Step ${String(step)}` } }));
    const row = { externalId: 'unheard', name: { en: 'unheard' }, levels };
    await assessment.get(ImportSkills).execute({ rows: [row] }, FROM_HR_SYSTEM);
    expect(await held()).toEqual({ [skillId('unheard')]: 'ASSUMED 2' });
  });

  it('is shown to nobody, however open the skill is, and is once it is confirmed', async () => {
    await send(`setSkillAudience(input: { skillId: "${TRIAGE}", audience: DISCOVERABLE }) { profileVersion }`);
    await works(job('2020-01-15'));
    await held();
    const told = async () =>
      (await assessment.takeOutbox()).filter(({ topic }) => topic === SkillProfileV1.topic).at(-1);
    expect((await told())?.payload).toMatchObject({
      own: { [TRIAGE]: { source: 'ASSUMED' } },
      shared: {},
      discoverable: {},
    });
    await confirm(TRIAGE);
    expect(await told()).toMatchObject({
      type: 'assessment.skill-profile.confirmed',
      payload: { shared: { [TRIAGE]: { source: 'SELF', level: 3, unconfirmed: false } } },
    });
  });

  it('meets a gap unconfirmed, until one confirms it or puts it right', async () => {
    await send(`chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion }`);
    expect(await statuses()).toEqual(['MISSING', 'MISSING']);
    await works(job('2020-01-15'));
    expect(await statuses()).toEqual(['UNCONFIRMED', 'UNCONFIRMED']);
    await confirm(TRIAGE);
    await confirm(RECORDS, ', level: 1');
    expect(await statuses()).toEqual(['MET', 'BELOW']);
    expect(await held()).toEqual({ [TRIAGE]: 'SELF 3', [RECORDS]: 'SELF 1' });
  });

  it('is confirmed once, on the record, and by oneself alone', async () => {
    await works(job('2020-01-15'));
    await held();
    const { version: first } = await confirm(TRIAGE);
    expect((await confirm(TRIAGE)).version).toBe(first);
    expect(await assessment.database.look('select source, level from rating')).toEqual([{ source: 'SELF', level: 3 }]);
    const trail = `select 1 from audit where action = 'assessment.skill-profile.confirmed' and subject = $1`;
    expect((await assessment.database.look(trail, [ANA])).length).toBeGreaterThan(0);
    expect((await confirm(RECORDS, ', level: 5')).codes).toEqual(['INVALID']);
    expect((await confirm(RECORDS, '', 'ben')).codes).toEqual(['NOTHING_TO_CONFIRM']);
    expect((await confirm(RECORDS, '', 'hr-system')).codes).toEqual(['FORBIDDEN']);
    expect((await confirm('unheard-of')).codes).toEqual(['NOT_FOUND']);
  });

  it('begins on the day on which a role has been held for half a year', async () => {
    await works(job('2999-01-15'));
    await held();
    const on = async (instant: string) => {
      await new SweepAssumedRatings(
        assessment.database.worker,
        assessment.get(Dirty),
        new FixedClock(instant),
      ).execute();
      return assessment.database.look(`select subject from dirty where kind = 'rating-statements'`);
    };
    expect(await on('2999-01-14T12:00:00.000Z')).toEqual([]);
    expect(await on('2999-01-15T00:30:00.000Z')).toEqual([{ subject: ANA }]);
  });
});
