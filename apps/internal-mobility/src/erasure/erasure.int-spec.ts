import { EmployeeV1 } from '@libs/contracts';
import { newId } from '@libs/platform';
import { EndErased, SUBJECT_RECORDS, type SubjectRecords } from '@libs/subjects';
import { FROM_HR_SYSTEM, tracesOf, type ServiceUnderTest } from '@libs/testing';
import type { Type } from '@nestjs/common';
import { SCHEMA } from '../config';
import { gapsEvent } from '../gap-analyses/gap-analysis.fixture';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { EraseEmployee } from './erase-employee';

const IVY = 'E-canary-1';
const TEXTS = [idOf(IVY), IVY, 'Ivy Canary', 'ivy@canary.example'];
const ERASE = `mutation ($input: EraseEmployeeInput!) { eraseEmployee(input: $input) { erased { feature table count } } }`;
const ivy = (rest: object = {}) => person(IVY, 'mona', { name: 'Ivy Canary', email: 'ivy@canary.example', ...rest });

/** The sender's own: erased with her, yet no part of what she is given. */
const NOT_INTERESTED = `mutation ($input: SetNotInterestedInput!) { setNotInterested(input: $input) { jobRoleId } }`;
const SENT = 'people imports';
const RUN = newId();
const TRACES_OF_IMPORTS = `
  insert into import_run (id, kind, mode, complete, source, client, status)
    values ('${RUN}', 'employees', 'APPLY', true, 'hr', 'hr-system', 'HELD');
  insert into import_part values ('${RUN}', 1, 'hash', 1);
  insert into import_staged values ('${RUN}', 1, '[{"externalId":"${IVY}","name":"Ivy Canary"}]');
  insert into import_kept values ('${RUN}', 1, '[{"externalId":"${IVY}","name":"Ivy Canary"}]');
  insert into import_change values ('${RUN}', 1, 'rob', 'UPDATED', true, '[{"field":"manager","before":"\\"${IVY}\\""}]');
  insert into import_refused_row values ('${RUN}', 1, '${IVY}', 'timeZone', 'INVALID', 'is not a time zone');
  insert into import_absence values ('employees', '${IVY}', '2026-11-01', 1);
  insert into import_alias values ('employees', 'E-77', '${IVY}');
`;

describe('erasing an employee', () => {
  let mobility: ServiceUnderTest;
  const people = (rows: ReturnType<typeof person>[], idempotencyKey = newId()) =>
    mobility.get(ImportEmployees).execute({ rows }, { ...FROM_HR_SYSTEM, idempotencyKey });
  const traces = () => tracesOf(mobility.database, SCHEMA, TEXTS);
  let said = '';
  const erase = async (actor: string, force: boolean, externalId = IVY) => {
    const { data, errors } = await mobility.ask<{ eraseEmployee: { erased: { table: string; count: number }[] } }>(
      actor,
      ERASE,
      { input: { externalId, force } },
    );
    said = errors?.[0]?.message ?? '';
    return errors?.[0]?.extensions.code ?? data?.eraseEmployee.erased;
  };

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([skillAsked('triage')])] }, FROM_HR_SYSTEM);
    await people([person('hana'), person('mona'), ivy(), person('rob', IVY)]);
    // Refused, so that the stored answer names her.
    await people([{ ...ivy(), timeZone: 'Nowhere' }]);
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('O-1')] }, FROM_HR_SYSTEM);
    const grants = `mutation { importAccessGrants(input: { rows: [
      { externalId: "G-1", person: "hana", role: HR_ADMIN }, { externalId: "G-2", person: "${IVY}", role: AUDITOR }]
    }) { created } }`;
    await mobility.ask('hr-system', grants);
    const broken = { topic: gapsEvent(IVY, 1, []).topic, key: idOf(IVY), eventId: newId(), type: 'broken' };
    await mobility.bus.deliver([
      skillEvent('triage'),
      profileEvent(IVY, 3, { triage: 1 }, { discoverable: { triage: 1 } }),
      gapsEvent(IVY, 4, ['triage']),
      { ...broken, payload: { id: idOf(IVY), version: 5, goals: 'none' } },
    ]);
    await mobility.ask(IVY, 'mutation { chooseAppearance(input: { ownManagersToo: true }) { ownManagersToo } }');
    const unwanted = { jobRoleId: jobRoleId('receptionist'), notInterested: true };
    await mobility.ask(IVY, NOT_INTERESTED, { input: unwanted });
    await mobility.settle();
    await mobility.ask(IVY, `mutation { keepSuggestedRoles(input: { directions: [UP] }) }`);
    await mobility.ask(IVY, `{ me { rankedOpenings { opening { id } } } }`);
    // What changes after the first time is told.
    await mobility.bus.deliver([profileEvent(IVY, 4, { triage: 2 }, { discoverable: { triage: 1 } })]);
    await mobility.settle();
    await mobility.takeOutbox();
    await mobility.database.look(TRACES_OF_IMPORTS);
    const appears = `insert into appearance values ('${idOf(IVY)}', '${openingId('O-1')}', '2026-11-01')`;
    await mobility.database.look(appears);
    const sharedWith = [{ person: idOf('mona'), section: 'SKILLS', until: null }];
    await mobility.bus.deliver([profileEvent(IVY, 5, { triage: 1 }, { discoverable: { triage: 1 }, sharedWith })]);
  });
  afterAll(() => mobility.stop());

  it('is refused while the person is here, and to whoever may not; others see nothing of the export', async () => {
    expect(await erase('hr-system', false)).toBe('EMPLOYEE_HAS_NOT_LEFT');
    expect(await erase('hr-system', true)).toBe('FORBIDDEN');
    expect(said).toMatch(/^Only an HR administrator may erase a person by force/);
    expect(await erase('mona', false)).toBe('FORBIDDEN');
    expect(await erase(IVY, true)).toBe('FORBIDDEN');
    const rows = async (actor: string) => {
      const answer = await mobility.ask<{ exportMyMobilityData: { table: string; rows: string }[] }>(
        actor,
        '{ exportMyMobilityData { feature table rows } }',
      );
      return answer.data?.exportMyMobilityData.filter((each) => each.rows !== '[]') ?? [];
    };
    const mine = await rows(IVY);
    const tables = recordsOf(mobility).flatMap(({ feature, tables }) => (feature === SENT ? [] : tables));
    expect(mine.map(({ table }) => table).sort()).toEqual(tables.map(({ table }) => table).sort());
    for (const text of TEXTS) expect(JSON.stringify(mine)).toContain(text);
    const robs = JSON.stringify(await rows('rob'));
    for (const text of TEXTS.slice(1)) expect(robs).not.toContain(text);
  });

  it('finds her in every table before (the control), and in none after', async () => {
    const tables = recordsOf(mobility).flatMap((records) => records.tables.map(({ table }) => table));
    expect([...(await traces())]).toEqual([...new Set([...tables, 'dead_letter', 'dirty', 'idempotency'])].sort());
    const gone = await erase('hana', true, 'E-77');
    expect(gone).toContainEqual({ feature: 'workforce', table: 'employee', count: 1 });
    const told = await mobility.takeOutbox();
    expect(told.filter(({ type }) => type.endsWith('.erased'))).toMatchObject([
      { type: 'internal-mobility.access-grant.erased', payload: { version: 2, erased: true } },
      { type: 'internal-mobility.employee.erased', key: idOf(IVY), payload: { version: 2, erased: true } },
    ]);
    expect(JSON.stringify(told.filter(({ key }) => key === idOf('rob')))).not.toContain(idOf(IVY));
    expect(await traces()).toEqual([]);
    expect(await mobility.database.look('select subject, actor, counts from erasure')).toMatchObject([
      { subject: idOf(IVY), actor: idOf('hana') },
    ]);
  });

  it('stays erased when everything is said again, and versions go on when she comes back', async () => {
    await mobility.bus.deliver([{ ...profileEvent(IVY, 6, {}), payload: { id: idOf(IVY), version: 6, erased: true } }]);
    await mobility.settle();
    expect(await traces()).toEqual([]);
    await people([ivy()]);
    const [back] = (await mobility.takeOutbox()).filter(({ key }) => key === idOf(IVY));
    expect(back).toMatchObject({ type: 'internal-mobility.employee.hired', payload: { version: 3 } });
  });

  it('ends the key after a day, but not under somebody who came back', async () => {
    await mobility.database.look(`update erased_subject set erased_at = erased_at - interval '25 hours'`);
    expect(await mobility.get(EndErased).execute('night')).toBe(1);
    expect(await mobility.takeOutbox()).toMatchObject([{ topic: 'internal-mobility.access-grant.v1', payload: null }]);
    expect(await mobility.get(EndErased).execute('night')).toBe(0);
    await people([ivy({ status: 'LEFT' })]);
    await mobility.takeOutbox();
    await mobility.get(EraseEmployee).execute({ externalId: IVY, force: false }, FROM_HR_SYSTEM);
    expect(await mobility.takeOutbox()).toMatchObject([
      { topic: EmployeeV1.topic, payload: { version: 5, erased: true } },
    ]);
    await mobility.database.look(`update erased_subject set erased_at = erased_at - interval '25 hours'`);
    expect(await mobility.get(EndErased).execute('night')).toBe(1);
    expect(await mobility.takeOutbox()).toMatchObject([{ topic: EmployeeV1.topic, key: idOf(IVY), payload: null }]);
  });
});

function recordsOf(mobility: ServiceUnderTest): SubjectRecords[] {
  const types = mobility.get(SUBJECT_RECORDS as unknown as Type<Type<SubjectRecords>[]>);
  return types.map((type) => mobility.get(type));
}
