import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Looks {
  readonly me: {
    readonly factsLookedAt: {
      readonly edges: readonly { readonly node: { readonly by: { name: string } | null; readonly fields: string[] } }[];
    };
  };
}

describe('who looked at somebody’s HR facts', () => {
  let mobility: ServiceUnderTest;
  const looksAt = async (whom: string) => {
    const query = '{ me { factsLookedAt(first: 50) { edges { node { by { name status } fields purpose } } } } }';
    const { data } = await mobility.ask<Looks>(whom, query);
    return (data?.me.factsLookedAt.edges ?? []).map(({ node }) => node);
  };
  const look = (who: string, fields: string) =>
    mobility.ask(who, `query ($id: ID!) { employee(id: $id) { ${fields} } }`, { id: idOf('ana') });

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    const rows = [
      person('ana', 'marco'),
      person('zed', 'marco'),
      ...['marco', 'ada', 'aud', 'zoe'].map((who) => person(who)),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ created: 6 });
    const grants = [
      { externalId: 'g-1', person: 'ada', role: 'HR_ADMIN' as const },
      { externalId: 'g-2', person: 'aud', role: 'AUDITOR' as const },
    ];
    await mobility.get(ImportAccessGrants).execute({ rows: grants }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('is told to the person: by whom, at which fields, and never a value', async () => {
    await look('marco', 'name');
    await look('zoe', 'name status');
    await look('ana', 'name status');
    expect(await looksAt('ana')).toEqual([]);
    await look('marco', 'name status serviceDate');
    await look('ada', 'status assignments { unitCode }');
    await mobility.ask('marco', '{ me { reports(first: 1) { edges { node { name inRoleSince } } } } }');
    expect(await looksAt('ana')).toEqual([
      { by: { name: 'Name of marco', status: null }, fields: ['inRoleSince'], purpose: 'look at reports' },
      { by: { name: 'Name of ada', status: null }, fields: ['status', 'assignments'], purpose: 'look at a person' },
      { by: { name: 'Name of marco', status: null }, fields: ['status', 'serviceDate'], purpose: 'look at a person' },
    ]);
    expect(await looksAt('marco')).toEqual([]);
    // Fetched to know whether there is another page, and not shown.
    expect(await looksAt('zed')).toEqual([]);
  });

  it('is known to auditors, whose own reading is seen too, and to nobody else', async () => {
    const trail = (who: string) =>
      mobility.ask<{ mobilityAuditTrail: { edges: { node: { action: string } }[] } }>(
        who,
        'query ($id: ID!) { mobilityAuditTrail(subject: $id, first: 50) { edges { node { action actor fields } } } }',
        { id: idOf('ana') },
      );
    const { data } = await trail('aud');
    const actions = data?.mobilityAuditTrail.edges.map(({ node }) => node.action) ?? [];
    expect(actions.filter((action) => action === 'internal-mobility.employee.read')).toHaveLength(3);
    expect(actions).toContain('internal-mobility.employee.hired');
    for (const who of ['ana', 'marco', 'ada', 'hr-system']) {
      expect(await trail(who)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    expect((await looksAt('ana'))[0]).toMatchObject({ by: { name: 'Name of aud' }, fields: ['audit'] });
    const rows = mobility.database.api.transaction({ kind: 'employee', employeeId: idOf('ada') }, (tx) =>
      tx.query('select 1 from audit'),
    );
    expect(await rows).toEqual([]);
  });
});
