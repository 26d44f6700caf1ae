import { ApiDatabase } from '@libs/database';
import { referenceId } from '@libs/platform';
import { eventually, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, leaEvent, startLearningCatalog } from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';
import { ImportProviders } from './import-providers';

const ANA = anaEvent(1).key;
const CHECK = `query ($employee: ID!, $course: ID!) { policyCheck(employee: $employee, course: $course) { clauses { clause verdict } } }`;

interface Checked {
  readonly policyCheck: { readonly clauses: readonly { clause: string; verdict: string }[] } | null;
}

describe('a provider that is called otherwise', () => {
  let catalog: ServiceUnderTest;
  const rename = (externalId: string, name: string) =>
    catalog.get(ImportProviders).execute({ rows: [{ externalId, name }] }, FROM_HR_SYSTEM);
  const coursesBy = (...ids: string[]) => {
    const rows = ids.map((id) => ({ ...courseRow(id, 'triage', 0, 1), providerId: 'harbor' }));
    return catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
  };
  const verdict = async (course: string) => {
    const asked = { employee: ANA, course: referenceId('course', course) };
    const { data } = await catalog.ask<Checked>('ana', CHECK, asked);
    return data?.policyCheck?.clauses.find(({ clause }) => clause === 'PROVIDER')?.verdict;
  };
  const providerOf = async (course: string) => {
    const rows = await catalog.database.look<{ provider: string }>(
      `select provider from course where external_id = '${course}'`,
    );
    return rows[0]?.provider;
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await rename('harbor', 'Harbor College');
    await rename('other', 'Riverside');
    await coursesBy('triage');
    const policy = {
      ...{ externalId: 'P', contracts: ['PERMANENT' as const], monthsOfService: 6, percentage: 80 },
      ...{ validFrom: '2020-01-01', providers: ['Harbor College'] },
    };
    const report = await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ created: 1 });
    await catalog.bus.deliver([anaEvent(1), leaEvent()]);
  });
  afterAll(() => catalog.stop());

  it('goes on to be approved by a policy that says its name of before, or the one that it gets', async () => {
    expect(await verdict('triage')).toBe('MET');
    for (const name of ['Harbor School', 'Harbor University']) {
      await rename('harbor', name);
      await catalog.settle();
      expect([await providerOf('triage'), await verdict('triage')]).toEqual([name, 'MET']);
    }
    const findings = '{ catalogueHealth(first: 9) { edges { node { kind } } } }';
    expect((await catalog.ask('lea', findings)).data).toEqual({ catalogueHealth: { edges: [] } });
    await coursesBy('nobody');
    await catalog.get(ImportCourses).execute({ rows: [{ externalId: 'nobody', providerId: 'other' }] }, FROM_HR_SYSTEM);
    expect(await verdict('nobody')).toBe('NOT_MET');
  });

  it.each<[string, boolean]>([
    ['before the new name is there', true],
    ['after it', false],
  ])('gives its new name to courses that are taken over at the same time, and end %s', async (when, isFirst) => {
    const [name, id] = [`Harbor ${when}`, isFirst ? 'early' : 'late'];
    const providers = catalog.get(ImportProviders);
    let courses: Promise<unknown> = Promise.resolve();
    const waiting = async () =>
      (
        await catalog.database.look(
          `select 1 from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`,
        )
      ).length;
    await catalog.get(ApiDatabase).transaction(FROM_HR_SYSTEM.actor, async (tx) => {
      const plan = await providers.plan(tx, [{ externalId: 'harbor', name }]);
      if (isFirst) await coursesBy(id);
      await providers.apply(
        tx,
        plan.changes.map(({ change }) => change),
        FROM_HR_SYSTEM,
      );
      if (isFirst) return;
      // It has read the name of before, and waits to mark the provider.
      courses = coursesBy(id);
      await eventually(waiting, (count) => count > 0, 'the courses to wait for the provider');
    });
    await courses;
    await catalog.settle();
    expect([await providerOf(id), await providerOf('triage')]).toEqual([name, name]);
  });
});
