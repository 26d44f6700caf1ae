import { eventually, tracesOf } from '@libs/testing';
import { execFileSync } from 'node:child_process';
import { Client } from 'pg';
import { runningCairn } from '../running-cairn';
import { HR_SYSTEM, SUBGRAPHS, type Subgraph } from './deployment';
import { Organisation } from './organisation';
import { enterSubject } from './subject';

const EXPORT = `{ exportMyMobilityData { table rows } exportMyAssessmentData { table rows } exportMyLearningData { table rows } }`;
const ERASE = `mutation ($externalId: String!) { eraseEmployee(input: { externalId: $externalId }) { erased { table } } }`;

type Exported = Record<string, readonly { readonly table: string; readonly rows: string }[]>;

describe('a person who left is erased', () => {
  const org = new Organisation('erase');
  const texts = [org.idOf(org.subject), org.subject, `Name of ${org.subject}`];
  const databases = new Map<Subgraph, Client>();

  beforeAll(async () => {
    for (const service of SUBGRAPHS) {
      const client = new Client({
        connectionString: org.deployment.databaseUrl(service, 'worker'),
        options: `-c search_path=${service.replaceAll('-', '_')}`,
      });
      await client.connect();
      databases.set(service, client);
    }
    await org.import();
    await enterSubject(org);
  }, 60_000);
  afterAll(async () => {
    for (const client of databases.values()) await client.end();
  });

  /** `service: table` for each table of each service that still names the subject. */
  async function traces(): Promise<string[]> {
    const found: string[] = [];
    for (const [service, client] of databases) {
      const look = async <T>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as T[];
      const tables = await tracesOf({ look }, service.replaceAll('-', '_'), texts);
      found.push(...tables.map((table) => `${service}: ${table}`));
    }
    return found;
  }

  it('could take along what all services hold', async () => {
    const exported = await org.ask<Exported>(org.subject, EXPORT);
    const filled = Object.values(exported).flatMap((tables) => tables.filter(({ rows }) => rows !== '[]'));
    expect(filled.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['person_name', 'employee', 'rating', 'goal', 'gap_analysis', 'gap', 'band_state']),
    );
    expect(JSON.stringify(filled)).toContain(`Name of ${org.subject}`);
    expect(await traces()).toEqual(
      expect.arrayContaining(['internal-mobility: person_name', 'assessment: rating', 'learning-catalog: gap']),
    );
  });

  it('is gone from every table of every service within seconds', async () => {
    const subject = org.people.get(org.subject);
    if (subject === undefined) throw new Error('the organisation has no subject');
    await org.send('Employees', [org.employee({ ...subject, hasLeft: true })]);
    const { eraseEmployee } = await org.ask<{ eraseEmployee: { erased: { table: string }[] } }>(HR_SYSTEM, ERASE, {
      externalId: org.subject,
    });
    expect(eraseEmployee.erased.map(({ table }) => table)).toContain('employee');
    await eventually(traces, (found) => found.length === 0, 'no trace of the subject', { withinMs: 20_000 });
  }, 40_000);

  it('does not come back when copies are built anew and topics are said again', async () => {
    const { environment } = runningCairn();
    const maintain = (...args: string[]) =>
      execFileSync(process.execPath, ['apps/launcher/maintain.mjs', ...args], { env: environment, encoding: 'utf8' });
    maintain('rebuild', 'assessment.access-copy');
    maintain('rebuild', 'learning-catalog.gap-analysis');
    maintain('republish', 'internal-mobility.employee.v1');
    const assessment = databases.get('assessment');
    const known = async (person: string) =>
      (await assessment?.query('select 1 from known_employee where id = $1', [org.idOf(person)]))?.rowCount ?? 0;
    await eventually(
      () => known(org.named('peer')),
      (count) => count === 1,
      'the copy to be built anew',
      { withinMs: 60_000 },
    );
    await eventually(traces, (found) => found.length === 0, 'no trace of the subject', { withinMs: 30_000 });
    expect(await known(org.subject)).toBe(0);
  }, 120_000);
});
