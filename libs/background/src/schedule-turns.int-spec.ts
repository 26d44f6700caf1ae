import { ownDatabase, type TestDatabase } from '@libs/testing';
import { migrateJobs } from './migrate-jobs';
import { queueBackend, type OpenQueue } from './queue-backend';
import { scheduleTurns } from './schedule-turns';

const SCHEMA = 'turns';
const onceAYear = { queue: 'turns.once-a-year', schedule: { cron: '0 0 1 1 *', timeZone: 'UTC' } };

describe('a schedule whose next turn another process has begun', () => {
  let database: TestDatabase;
  let queue: OpenQueue;

  beforeAll(async () => {
    database = await ownDatabase({ schema: SCHEMA });
    await migrateJobs({ ownerUrl: database.ownerUrl, schema: SCHEMA });
    queue = queueBackend({ schema: SCHEMA, workerUrl: database.workerUrl }).queue(onceAYear.queue);
    await scheduleTurns(queue, onceAYear);
    await database.look(`update turns_jobs.job set state = 'active' returning 1`);
  }, 30_000);
  afterAll(async () => {
    await queue.close();
    await database.drop();
  });

  it('is refused by the queue', async () => {
    await expect(scheduleTurns(queue, onceAYear, 1)).rejects.toThrow('job ID already exists');
  });

  it('is asked for again until the turn after it is free', async () => {
    const scheduled = scheduleTurns(queue, onceAYear, 50);
    await database.look('delete from turns_jobs.job returning 1');
    await scheduled;
    expect(await database.look('select state from turns_jobs.job')).toEqual([{ state: 'delayed' }]);
  });
});
