import { eventually, ownDatabase, type TestDatabase } from '@libs/testing';
import type { ProcessRole } from '@libs/platform';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BackgroundModule } from './background.module';
import { JobProcessor, type JobCall } from './job-processor';
import { migrateJobs } from './migrate-jobs';

const SCHEMA = 'chores';

class EverySecond extends JobProcessor {
  readonly queue = 'chores.every-second';
  readonly schedule = { cron: '* * * * * *', timeZone: 'UTC' };

  constructor(private readonly work: (call: JobCall) => Promise<void>) {
    super();
  }

  process(call: JobCall): Promise<void> {
    return this.work(call);
  }
}

@Module({})
class Chores {
  static with(options: Parameters<typeof BackgroundModule.forRoot>[0], processor: EverySecond): DynamicModule {
    const providers = [{ provide: EverySecond, useValue: processor }];
    return { module: Chores, imports: [BackgroundModule.forRoot(options)], providers };
  }
}

describe('a scheduled job on PostgreSQL', () => {
  let database: TestDatabase;
  const processes: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await ownDatabase({ schema: SCHEMA });
    await Promise.all([1, 2].map(() => migrateJobs({ ownerUrl: database.ownerUrl, schema: SCHEMA })));
    await migrateJobs({ ownerUrl: database.ownerUrl, schema: SCHEMA });
  }, 30_000);
  afterEach(async () => {
    for (const each of processes.splice(0)) await each.close();
  });
  afterAll(() => database.drop());

  async function start(work: (call: JobCall) => Promise<void>, roles: ProcessRole[] = ['worker']) {
    const options = { schema: SCHEMA, workerUrl: database.workerUrl, roles, processors: [EverySecond] };
    const started = await NestFactory.createApplicationContext(Chores.with(options, new EverySecond(work)), {
      logger: false,
    });
    processes.push(started);
    return started;
  }

  const schedules = () => database.look('select 1 from chores_jobs.scheduler');

  it('is left alone by a process that only answers requests', async () => {
    await start(() => Promise.reject(new Error('no job belongs here')), ['api']);
    expect(await schedules()).toEqual([]);
  });

  it('has one schedule however many processes start, and each of its turns runs once', async () => {
    const turns: string[] = [];
    const note = ({ id }: JobCall) => Promise.resolve(void turns.push(id));
    await Promise.all([start(note), start(note)]);
    await start(note);
    expect(await schedules()).toHaveLength(1);
    await eventually(
      () => [...turns],
      (seen) => seen.length >= 3,
      'three turns',
      { withinMs: 25_000 },
    );
    expect(new Set(turns).size).toBe(turns.length);
  }, 30_000);

  it('comes to its end before the process does', async () => {
    let running = false;
    let ended = false;
    const started = await start(async () => {
      running = true;
      await new Promise((resolve) => setTimeout(resolve, 600));
      ended = true;
    });
    await eventually(
      () => running,
      (yes) => yes,
      'the job to begin',
    );
    await started.close();
    expect(ended).toBe(true);
  }, 20_000);

  it('keeps a process from starting whose processor nobody provides', async () => {
    const options = { schema: SCHEMA, workerUrl: database.workerUrl, roles: [], processors: [EverySecond] };
    await expect(
      NestFactory.createApplicationContext(BackgroundModule.forRoot(options), { logger: false, abortOnError: false }),
    ).rejects.toThrow('EverySecond is scheduled, but nobody provides it');
  });
});
