import { Maintenance, WrongCall } from '@libs/messaging';
import type { ServiceUnderTest } from '@libs/testing';
import { nurseEvent, skillId, startAssessment } from './assessment.fixture';

describe('maintaining the pipe of a service', () => {
  let assessment: ServiceUnderTest;
  const run = (...args: string[]) => assessment.get(Maintenance).run(args);
  const roles = async () =>
    (await assessment.database.look<{ version: string }>('select version from known_job_role')).map(({ version }) =>
      Number(version),
    );

  beforeAll(async () => {
    assessment = await startAssessment();
    await assessment.bus.deliver([nurseEvent(4, { triage: 2 })]);
  });
  afterAll(() => assessment.stop());

  it('says every aggregate of a topic once more, as it is now', async () => {
    const known = await assessment.takeOutbox();
    expect(await run('republish', 'assessment.skill.v1')).toEqual(['assessment.skill.v1: 2 states are on their way']);
    const restated = await assessment.takeOutbox();
    expect(restated.map(({ type }) => type)).toEqual(['assessment.skill.restated', 'assessment.skill.restated']);
    const byId = (events: typeof known) => new Map(events.map(({ key, payload }) => [key, payload]));
    expect(byId(restated)).toEqual(byId(known));
    expect(byId(restated).has(skillId('triage'))).toBe(true);
  });

  it('empties a consumer and begins its next generation, so that everything is read and applied again', async () => {
    expect(await roles()).toEqual([4]);
    expect(await run('rebuild', 'assessment.job-role')).toEqual([
      'assessment.job-role is emptied and begins anew as generation 2',
    ]);
    expect(await roles()).toEqual([]);
    await assessment.bus.deliver([nurseEvent(3, { triage: 1 }), nurseEvent(4, { triage: 2 })]);
    expect(await roles()).toEqual([4]);
    expect(await run('rebuild', 'assessment.job-role')).toEqual([
      'assessment.job-role is emptied and begins anew as generation 3',
    ]);
  });

  it('answers nothing for what belongs to another service', async () => {
    expect([
      await run('rebuild', 'learning-catalog.demand'),
      await run('republish', 'internal-mobility.opening.v1'),
    ]).toEqual([[], []]);
  });

  it.each([[['dance']], [['rebuild']], [['dead-letters', 'burn']], [['dead-letters', 'list', '--colour', 'red']]])(
    'says what a right call looks like for %j',
    async (args) => {
      await expect(run(...args)).rejects.toThrow(WrongCall);
      await expect(run(...args)).rejects.toThrow('rebuild <service>.<consumer>');
    },
  );
});
