import type { CommandContext } from '@libs/platform';
import type { ServiceUnderTest } from '@libs/testing';
import { ANA, skillId, startAssessment } from '../assessment.fixture';
import { AgeRatings } from './age-ratings';
import { RateSkill } from './rate-skill';

describe('rating a skill', () => {
  let assessment: ServiceUnderTest;
  const as = (rest: Partial<CommandContext> = {}): CommandContext => ({
    actor: { kind: 'employee', employeeId: ANA },
    purpose: 'test',
    requestId: 'test',
    asOf: '2026-11-24',
    ...rest,
  });
  const rate = (name: string, level: number, context = as()) =>
    assessment.get(RateSkill).execute({ skillId: skillId(name), level }, context);
  const counts = async () => {
    const [row] = await assessment.database.look<Record<string, number>>(
      `select (select count(*)::int from rating) as ratings, (select count(*)::int from audit) as audits,
              (select count(*)::int from outbox) as events, (select count(*)::int from dirty) as marks,
              coalesce((select max(version)::int from skill_profile), 0) as version`,
    );
    return row;
  };

  beforeAll(async () => {
    assessment = await startAssessment();
  });
  afterAll(() => assessment.stop());
  beforeEach(() => assessment.database.look('truncate rating, skill_profile, outbox, dirty, audit, idempotency'));

  it('leaves rating, profile, trail, event and mark together', async () => {
    expect(await rate('triage', 2)).toEqual({ profileVersion: 1 });
    expect(await counts()).toEqual({ ratings: 1, audits: 1, events: 1, marks: 1, version: 1 });
    expect((await assessment.takeOutbox())[0]).toMatchObject({
      type: 'assessment.skill-profile.rated',
      key: ANA,
      payload: { version: 1, own: { [skillId('triage')]: { level: 2 } }, shared: {}, discoverable: {} },
    });
  });

  it('leaves nothing at all when it is refused', async () => {
    await expect(rate('triage', 5)).rejects.toMatchObject({ code: 'INVALID', details: { field: 'level' } });
    await expect(rate('unheard-of', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rate('triage', 1, as({ actor: { kind: 'integration', clientId: 'hr' } }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await counts()).toEqual({ ratings: 0, audits: 0, events: 0, marks: 0, version: 0 });
  });

  it('happens once for one key, and refuses the key for something else', async () => {
    const context = as({ idempotencyKey: 'k' });
    const answers = [await rate('triage', 2, context), await rate('triage', 2, context)];
    expect(answers).toEqual([{ profileVersion: 1 }, { profileVersion: 1 }]);
    await expect(rate('triage', 3, context)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await counts()).toMatchObject({ ratings: 1, events: 1 });
  });

  it('counts every version when one person rates many skills at once', async () => {
    await rate('triage', 1);
    const versions = await Promise.all(
      Array.from({ length: 8 }, (_, n) => rate(n % 2 === 0 ? 'triage' : 'records', 1 + (n % 4))),
    );
    expect(versions.map(({ profileVersion }) => profileVersion).sort((a, b) => a - b)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const sent = (await assessment.takeOutbox()).map(({ payload }) => (payload as { version: number }).version);
    expect(sent).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('turns unconfirmed by itself after two years, told once', async () => {
    await rate('triage', 2, as({ asOf: '2024-11-24' }));
    await rate('records', 2, as({ asOf: '2026-01-01' }));
    await assessment.takeOutbox();
    const sweep = (asOf: string) => assessment.get(AgeRatings).execute(asOf, 'night');
    expect([await sweep('2026-11-23'), await sweep('2026-11-24'), await sweep('2026-11-24')]).toEqual([0, 1, 0]);
    expect(await assessment.takeOutbox()).toMatchObject([
      {
        type: 'assessment.skill-profile.aged',
        payload: { version: 3, own: { [skillId('triage')]: { unconfirmed: true } } },
      },
    ]);
  });

  it('is visible to nobody else, whatever the query, and to nobody who does not say who they are', async () => {
    await rate('triage', 2);
    const seenBy = (employeeId: string) =>
      assessment.database.api.transaction({ kind: 'employee', employeeId }, async (tx) => {
        const counts: number[] = [];
        for (const table of ['rating', 'skill_profile', 'goal', 'gap_analysis']) {
          counts.push((await tx.query<unknown[]>(`select 1 from ${table}`)).length);
        }
        return counts;
      });
    expect(await seenBy(ANA)).toEqual([1, 1, 0, 0]);
    expect(await seenBy('018f0000-0000-7000-8000-000000000099')).toEqual([0, 0, 0, 0]);
    const system = await assessment.database.api.transaction({ kind: 'system', process: 'nobody' }, (tx) =>
      tx.query<unknown[]>('select 1 from rating'),
    );
    expect(system).toEqual([]);
  });

  it('lets a request read nothing of the pipe, and of the trail only looks at what is its own', async () => {
    await rate('triage', 2);
    const read = (table: string) =>
      assessment.database.api.transaction({ kind: 'employee', employeeId: ANA }, (tx) =>
        tx.query<unknown[]>(`select 1 from ${table}`),
      );
    for (const table of ['outbox', 'inbox', 'dead_letter']) {
      await expect(read(table)).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
    expect(await read('audit')).toEqual([]);
  });
});
