import { FROM_HR_SYSTEM, type EventStream, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, gapsEvent, startLearningCatalog } from '../learning-catalog.fixture';

interface Told {
  readonly courseRecommendationsChanged: { readonly version: number };
}

const WATCH = `subscription ($after: Int) { courseRecommendationsChanged(after: $after) { version } }`;

describe('watching which courses are recommended', () => {
  let catalog: ServiceUnderTest;
  const streams: EventStream<Told>[] = [];
  const watch = async (who: string, after: number | null = null) => {
    const stream = await catalog.watch<Told>(who, WATCH, { after });
    streams.push(stream);
    return stream;
  };
  const offer = async (name: string, skill: string) => {
    await catalog.get(ImportCourses).execute({ rows: [courseRow(name, skill, 1, 3)] }, FROM_HR_SYSTEM);
    await catalog.settle();
  };
  const versions = (events: Awaited<ReturnType<EventStream<Told>['first']>>) =>
    events.map(({ data }) => data?.courseRecommendationsChanged.version);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.bus.deliver([anaEvent(1), gapsEvent(2, { triage: 1 })]);
    await catalog.settle();
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => catalog.stop());

  it('tells each new version once, in order and without what was known', async () => {
    const [hers, his] = [await watch('ana'), await watch('marco')];
    await offer('whole', 'triage');
    const [first] = versions(await hers.first(1));
    await offer('half', 'triage');
    expect(versions(await hers.first(2))).toEqual([first, (first ?? 0) + 1]);
    await offer('for-nobody', 'weaving');
    await offer('third', 'triage');
    expect(versions(await hers.first(3))).toEqual([first, (first ?? 0) + 1, (first ?? 0) + 2]);
    expect(his.events).toEqual([]);
  });

  it('tells at once what is newer than the version a screen has', async () => {
    const [known] = versions(await (await watch('ana', 0)).first(1));
    await catalog.bus.deliver([gapsEvent(3, { records: 1 })]);
    await catalog.settle();
    expect(versions(await (await watch('ana', known)).first(1))).toEqual([(known ?? 0) + 1]);
  });

  it('is refused to the HR system', async () => {
    const [refused] = await (await watch('hr-system')).first(1);
    expect(refused?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
