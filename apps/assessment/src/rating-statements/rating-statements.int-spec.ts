import { LegalEntityV1, type StatementSource } from '@libs/contracts';
import { newId, referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';
import { ImportRatings } from '../imported-ratings/import-ratings';
import { StatementsReadModel } from './statements.read-model';
import type { RatingRow } from '../imported-ratings/rating-row';
import { anaEvent, job } from '../jobs-held/jobs-held.fixture';

interface Seen {
  readonly skillProfile: {
    readonly ratings: readonly { level: number; source: string; unconfirmed: boolean }[];
  } | null;
  readonly ratingStatements: readonly { id: string; source: string; level: number | null; standing: string }[] | null;
}

const MINE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
  skillProfile { ratings { level source unconfirmed } }
  ratingStatements { id source level standing } } } }`;

function clinicEvent(version: number, managerRatings: boolean, peerRatings = false): BusEvent {
  const id = referenceId('legal-entity', 'clinic');
  const payload: LegalEntityV1 = { id, version, country: 'US', managerRatings, peerRatings };
  return {
    topic: LegalEntityV1.topic,
    key: id,
    eventId: newId(),
    type: 'internal-mobility.legal-entity.changed',
    payload,
  };
}

describe('what a manager says of a skill', () => {
  let assessment: ServiceUnderTest;
  let version = 0;
  const see = async (actor = 'ana'): Promise<Seen | undefined> => {
    // The words move the profile, and that what is assumed.
    await assessment.settle();
    await assessment.settle();
    const of = [{ __typename: 'Employee', id: ANA }];
    return (await assessment.ask<{ _entities: Seen[] }>(actor, MINE, { of })).data?._entities[0];
  };
  const level = async () => {
    const [rating] = (await see())?.skillProfile?.ratings ?? [];
    return rating === undefined ? null : `${rating.source} ${String(rating.level)}${rating.unconfirmed ? '?' : ''}`;
  };
  const standing = async (source: string) =>
    (await see())?.ratingStatements?.find((each) => each.source === source)?.standing;
  const said = async (source: RatingRow['source'], at: number, ratedOn = '2026-06-01') => {
    const row = { externalId: newId(), person: 'ana', skill: 'triage', source, level: at, ratedOn };
    const { refused } = await assessment.get(ImportRatings).execute({ rows: [row] }, FROM_HR_SYSTEM);
    expect(refused).toEqual([]);
  };
  const answer = async (source: string, given: string, actor = 'ana') => {
    const statements = (await see())?.ratingStatements ?? [];
    const id = statements.find((each) => each.source === source)?.id ?? newId();
    const { errors } = await assessment.ask(
      actor,
      `mutation { answerRating(input: { statementId: "${id}", answer: ${given} }) { statementId } }`,
    );
    return errors?.map(({ extensions }) => extensions.code);
  };
  const rate = (own: number) =>
    assessment.ask(
      'ana',
      `mutation { rateSkill(input: { skillId: "${skillId('triage')}", level: ${String(own)} }) { profileVersion } }`,
    );
  const switched = (manager: boolean, peer = false) =>
    assessment.bus.deliver([clinicEvent((version += 1), manager, peer)]);

  beforeAll(async () => {
    assessment = await startAssessment();
  });
  afterAll(() => assessment.stop());
  beforeEach(async () => {
    await assessment.database.look(
      'truncate rating, imported_rating, rating_answer, skill_profile, gap_analysis, outbox, dirty, idempotency',
    );
    await assessment.database.look('delete from known_jobs');
    await assessment.database.look('delete from known_legal_entity');
    version += 1;
    await assessment.bus.deliver([anaEvent(version, [job('2026-10-01', { legalEntity: 'clinic' })])]);
  });

  it('counts once the company has switched it on and the person has read it, whichever comes first', async () => {
    await rate(1);
    await said('MANAGER', 3);
    expect([await level(), await standing('MANAGER')]).toEqual(['SELF 1', 'SWITCHED_OFF']);
    await switched(true);
    expect([await level(), await standing('MANAGER')]).toEqual(['SELF 1', 'NOT_SEEN']);
    expect(await answer('MANAGER', 'SEEN')).toBeUndefined();
    expect([await level(), await standing('MANAGER'), await standing('SELF')]).toEqual([
      'MANAGER 3',
      'COUNTS',
      'OUTRANKED',
    ]);
    await switched(false);
    expect(await level()).toBe('SELF 1');
    await switched(true);
    expect(await level()).toBe('MANAGER 3');
  });

  it('counts by the company of the job that the person holds', async () => {
    await switched(true);
    await said('MANAGER', 3);
    await answer('MANAGER', 'SEEN');
    expect(await level()).toBe('MANAGER 3');
    version += 1;
    await assessment.bus.deliver([anaEvent(version, [job('2026-10-01', { legalEntity: 'elsewhere' })])]);
    expect([await level(), await standing('MANAGER')]).toEqual([null, 'SWITCHED_OFF']);
  });

  it('counts in the order of the company, and a change of that moves whom it concerns and nobody else', async () => {
    await rate(1);
    await said('MANAGER', 3);
    await said('EVIDENCE', 2);
    await switched(true);
    await answer('MANAGER', 'SEEN');
    expect(await level()).toBe('EVIDENCE 2');
    const order = async (...precedence: StatementSource[]) => {
      version += 1;
      const event = clinicEvent(version, true);
      const payload = { ...(event.payload as LegalEntityV1), ...(precedence.length > 0 ? { precedence } : {}) };
      await assessment.bus.deliver([{ ...event, payload }]);
      return assessment.database.look(`select subject from dirty where kind = 'rating-statements'`);
    };
    expect(await order('MANAGER', 'SELF', 'EVIDENCE', 'PEER')).toEqual([{ subject: ANA }]);
    expect([await level(), await standing('EVIDENCE')]).toEqual(['MANAGER 3', 'OUTRANKED']);
    expect(await order('SELF', 'MANAGER', 'EVIDENCE', 'PEER')).toEqual([{ subject: ANA }]);
    expect(await level()).toBe('SELF 1');
    // What is said now stands in the same order.
    await rate(2);
    expect([await level(), await standing('SELF')]).toEqual(['SELF 2', 'COUNTS']);
    // The same order again concerns nobody.
    expect(await order('SELF', 'MANAGER', 'EVIDENCE', 'PEER')).toEqual([]);
    await order();
    expect(await level()).toBe('EVIDENCE 2');
    // Nor does another order anybody of whom nothing but their own word is known.
    await assessment.database.look('truncate imported_rating');
    expect(await order('SELF', 'PEER', 'EVIDENCE', 'MANAGER')).toEqual([]);
  });

  it('is disputed by one word, then confirms nothing, and stands again by another', async () => {
    await switched(true);
    await said('MANAGER', 3);
    expect(await answer('MANAGER', 'DISPUTED')).toBeUndefined();
    // What was never let stand does not begin to count by being disputed.
    expect([await level(), await standing('MANAGER')]).toEqual([null, 'DISPUTED']);
    await answer('MANAGER', 'SEEN');
    await answer('MANAGER', 'DISPUTED');
    expect(await level()).toBe('MANAGER 3?');
    await rate(1);
    expect(await level()).toBe('SELF 1');
    expect(await answer('MANAGER', 'SEEN')).toBeUndefined();
    expect(await level()).toBe('MANAGER 3');
    const trail = `select action from audit where subject = $1 and action like 'assessment.rating.%' order by at`;
    const actions = (await assessment.database.look<{ action: string }>(trail, [ANA])).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['assessment.rating.disputed', 'assessment.rating.seen']);
  });

  it('is not shown to others once it is disputed, however open the skill', async () => {
    await switched(true);
    await said('MANAGER', 3);
    await answer('MANAGER', 'SEEN');
    const opened = `setSkillAudience(input: { skillId: "${skillId('triage')}", audience: DISCOVERABLE }) { profileVersion }`;
    expect((await assessment.ask('ana', `mutation { ${opened} }`)).errors).toBeUndefined();
    const shown = async () => {
      await assessment.settle();
      const [row] = await assessment.database.look<{ own: object; discoverable: object }>(
        'select own, discoverable from skill_profile where id = $1',
        [ANA],
      );
      return [Object.keys(row?.own ?? {}).length, Object.keys(row?.discoverable ?? {}).length];
    };
    expect(await shown()).toEqual([1, 1]);
    await answer('MANAGER', 'DISPUTED');
    expect(await shown()).toEqual([1, 0]);
  });

  it('counts by the company of a day to come from that day on, with nothing told anew', async () => {
    version += 1;
    const jobs = [
      job('2020-01-01', { legalEntity: 'elsewhere', to: '2998-12-31' }),
      job('2999-01-01', { legalEntity: 'clinic' }),
    ];
    await assessment.bus.deliver([anaEvent(version, jobs)]);
    await switched(true);
    await said('MANAGER', 3);
    await answer('MANAGER', 'SEEN');
    expect(await level()).toBeNull();
    const on = (asOf: string) =>
      assessment.database.worker.transaction((tx) => assessment.get(StatementsReadModel).of(tx, ANA, asOf));
    expect((await on('2998-12-31')).map(({ switchedOn }) => switchedOn)).toEqual([false]);
    expect((await on('2999-01-01')).map(({ switchedOn }) => switchedOn)).toEqual([true]);
  });

  it('is confirmed by the person once, however often they say so', async () => {
    await said('EVIDENCE', 3);
    const confirm = () =>
      assessment.ask('ana', `mutation { confirmSkill(input: { skillId: "${skillId('triage')}" }) { profileVersion } }`);
    await level();
    await confirm();
    await confirm();
    expect(await assessment.database.look('select level from rating')).toEqual([{ level: 3 }]);
  });

  it('never beats evidence, and what the person says then neither', async () => {
    await switched(true, true);
    await said('EVIDENCE', 2);
    await said('MANAGER', 4);
    await said('PEER', 1);
    await answer('MANAGER', 'SEEN');
    await answer('PEER', 'SEEN');
    await rate(3);
    expect(await level()).toBe('EVIDENCE 2');
    expect((await see())?.ratingStatements?.map((each) => `${each.source} ${each.standing}`).sort()).toEqual([
      'EVIDENCE COUNTS',
      'MANAGER OUTRANKED',
      'PEER OUTRANKED',
      'SELF OUTRANKED',
    ]);
  });

  it('takes the place of what is assumed from a job, and gives it back', async () => {
    version += 1;
    await assessment.bus.deliver([
      nurseEvent(version, { triage: 2 }),
      anaEvent(version, [job('2020-01-01', { legalEntity: 'clinic', jobRoleId: NURSE })]),
    ]);
    expect(await level()).toBe('ASSUMED 2?');
    await switched(true);
    await said('MANAGER', 0);
    await answer('MANAGER', 'SEEN');
    expect(await level()).toBeNull();
    await switched(false);
    expect(await level()).toBe('ASSUMED 2?');
  });

  it('is answered by its person alone, and only where it waits for an answer', async () => {
    await said('MANAGER', 3);
    await said('EVIDENCE', 2);
    expect(await answer('MANAGER', 'SEEN', 'ben')).toEqual(['NOT_FOUND']);
    expect(await answer('EVIDENCE', 'DISPUTED')).toEqual(['NOTHING_TO_ANSWER']);
    expect(await answer('PEER', 'SEEN')).toEqual(['NOT_FOUND']);
    expect(await answer('MANAGER', 'SEEN', 'hr-system')).toEqual(['FORBIDDEN']);
    expect((await see('ben'))?.ratingStatements ?? null).toBeNull();
  });
});
