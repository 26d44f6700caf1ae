import { type ServiceUnderTest } from '@libs/testing';
import { gapId, gapsEvent } from '../gap-analyses/gap-analysis.fixture';
import { startMobility } from '../mobility.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf } from '../workforce/employee.fixture';
import { profileEvent } from './skill-profile.fixture';

describe('the copies of what assessment tells', () => {
  let mobility: ServiceUnderTest;
  const profiles = () =>
    mobility.database.look<{ version: number; levels: unknown }>('select version, levels from skill_profile');

  beforeAll(async () => {
    mobility = await startMobility();
  });
  afterAll(() => mobility.stop());

  it('end at the newest state, however often and in whatever order the states come', async () => {
    await mobility.bus.deliver([1, 2, 3, 4, 5].map((version) => profileEvent('ana', version, { triage: version })));
    expect(await profiles()).toMatchObject([{ version: 5 }]);
    expect(JSON.stringify(await profiles())).toContain('"level":5');
    expect(await mobility.database.look('select * from dead_letter')).toEqual([]);
  });

  it('hold levels and whether they are confirmed, nothing else of a rating', async () => {
    expect(Object.values((await profiles())[0]?.levels as object)).toEqual([{ level: 5, unconfirmed: false }]);
  });

  it('mark the person once for computing', async () => {
    expect(await mobility.database.look(`select kind, subject from dirty`)).toEqual([
      { kind: 'band', subject: idOf('ana') },
    ]);
  });

  it('replace all gaps of a person by those of the newest analysis', async () => {
    await mobility.bus.deliver([gapsEvent('ana', 1, ['triage', 'records']), gapsEvent('ana', 2, ['records'])]);
    expect(await mobility.database.look('select id from gap')).toEqual([{ id: gapId('ana', 'records') }]);
  });

  it('lose a person who is erased', async () => {
    for (const event of [profileEvent('ana', 6, {}), gapsEvent('ana', 3, [])])
      await mobility.bus.deliver([{ ...event, payload: null }]);
    const left = await mobility.database.look(
      `select employee_id from skill_profile union select employee_id from gap_analysis union select employee_id from gap`,
    );
    expect(left).toEqual([]);
  });

  it('know a skill from its first event on', async () => {
    await mobility.bus.deliver([skillEvent('triage', 1), skillEvent('triage', 2)]);
    expect(await mobility.database.look('select version from skill')).toEqual([{ version: 2 }]);
  });

  it('keep what cannot be read as a dead letter and go on', async () => {
    const broken = { ...profileEvent('ben', 1, {}), payload: { id: idOf('ben'), version: 0 } };
    await mobility.bus.deliver([broken, profileEvent('carla', 1, {})]);
    expect(await mobility.database.look('select subject from dead_letter')).toEqual([{ subject: idOf('ben') }]);
    expect(await mobility.database.look('select employee_id from skill_profile')).toEqual([
      { employee_id: idOf('carla') },
    ]);
  });
});
