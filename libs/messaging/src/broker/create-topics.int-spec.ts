import { ALL_CONTRACTS } from '@libs/contracts';
import { eventually } from '@libs/testing';
import { ConfigResourceTypes, type Admin } from 'kafkajs';
import { createTopics } from './create-topics';
import { kafkaClient } from './kafka-client';
import { testBrokers } from '../pipe.fixture';

describe('the topics of a service', () => {
  const parts = { brokers: testBrokers(), owner: 'internal-mobility' as const, partitions: 3, replication: 1 };
  const owned = ALL_CONTRACTS.filter(({ owner }) => owner === parts.owner);
  let admin: Admin;

  beforeAll(async () => {
    admin = kafkaClient('test.topics', testBrokers()).admin();
    await admin.connect();
  });
  afterAll(() => admin.disconnect());

  async function settingsOf(name: string): Promise<Record<string, string>> {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name }],
    });
    return Object.fromEntries(
      (resources[0]?.configEntries ?? []).map(({ configName, configValue }) => [configName, configValue]),
    );
  }

  it('are all there, compacted, those about people within the hour', async () => {
    expect(await createTopics(parts)).toEqual(owned.map(({ topic }) => topic));
    for (const { topic, personal } of owned) {
      const settings = await settingsOf(topic);
      expect(settings['cleanup.policy']).toBe('compact');
      if (personal) expect(settings['max.compaction.lag.ms']).toBe('3600000');
    }
  });

  it('stay as they are when the step runs again with other numbers', async () => {
    await createTopics(parts);
    await createTopics({ ...parts, partitions: 1 });
    const { topics } = await admin.fetchTopicMetadata({ topics: owned.map(({ topic }) => topic) });
    expect(topics.map(({ partitions }) => partitions.length)).toEqual(owned.map(() => 3));
  });

  it('are created once by two steps that run at the same time', async () => {
    const both = await Promise.all([
      createTopics({ ...parts, owner: 'assessment' }),
      createTopics({ ...parts, owner: 'assessment' }),
    ]);
    expect(both[0]).toEqual(both[1]);
  });

  it('are refused when one of them would forget by age', async () => {
    const topic = owned[0]?.topic ?? '';
    await createTopics(parts);
    const policy = (value: string) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [
          { type: ConfigResourceTypes.TOPIC, name: topic, configEntries: [{ name: 'cleanup.policy', value }] },
        ],
      });
    await policy('delete');
    // The broker answers a change before it tells of it.
    await eventually(
      () => settingsOf(topic),
      (settings) => settings['cleanup.policy'] === 'delete',
      'the broker to tell of the new policy',
    );
    await expect(createTopics(parts)).rejects.toThrow(`${topic} is not compacted`);
    await policy('compact');
  });
});
