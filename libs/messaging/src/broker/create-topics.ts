import { ALL_CONTRACTS, type Contract, type ServiceName } from '@libs/contracts';
import { ConfigResourceTypes, type Admin } from 'kafkajs';
import { kafkaClient } from './kafka-client';

export interface CreateTopicsParts {
  readonly brokers: readonly string[];
  /** Only the topics of this service; all when left out. */
  readonly owner?: ServiceName;
  readonly partitions: number;
  readonly replication: number;
}

const ATTEMPTS = 60;
const PAUSE_MS = 250;
const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/**
 * Creates the missing topics, compacted, and waits until the broker serves groups (a fresh one refuses at first).
 * Leaves existing ones as they are: fewer partitions are impossible, and more would part a key from its own past.
 * Returns the names of the topics that are there now.
 * @throws Error naming an existing topic that is not compacted, since it would lose states by age.
 */
export async function createTopics(parts: CreateTopicsParts): Promise<string[]> {
  const admin = kafkaClient('cairn.topics', parts.brokers).admin();
  await admin.connect();
  try {
    const wanted = ALL_CONTRACTS.filter(({ owner }) => parts.owner === undefined || owner === parts.owner);
    const present = new Set(await admin.listTopics());
    await patiently(() => createMissing(admin, wanted, parts));
    await refuseUncompacted(
      admin,
      wanted.filter(({ topic }) => present.has(topic)),
    );
    const [first] = wanted;
    if (first !== undefined) {
      await patiently(() => admin.fetchOffsets({ groupId: 'cairn.warm-up', topics: [first.topic] }));
    }
    return wanted.map(({ topic }) => topic);
  } finally {
    await admin.disconnect();
  }
}

function topicOf({ topic, personal }: Contract, { partitions, replication }: CreateTopicsParts) {
  const configEntries = [
    { name: 'cleanup.policy', value: 'compact' },
    // With three copies one broker may be away and writing goes on; below that every copy counts.
    { name: 'min.insync.replicas', value: replication >= 3 ? '2' : '1' },
    // How long a reader may be away and still hear that a key has ended.
    { name: 'delete.retention.ms', value: String(WEEK_MS) },
  ];
  // An erased person's last state must leave the disk, so compaction may not wait for a quiet day.
  if (personal) configEntries.push({ name: 'max.compaction.lag.ms', value: String(HOUR_MS) });
  return { topic, numPartitions: partitions, replicationFactor: replication, configEntries };
}

async function refuseUncompacted(admin: Admin, contracts: readonly Contract[]): Promise<void> {
  if (contracts.length === 0) return;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: contracts.map(({ topic }) => ({
      type: ConfigResourceTypes.TOPIC,
      name: topic,
      configNames: ['cleanup.policy'],
    })),
  });
  const wrong = resources.find(({ configEntries }) =>
    configEntries.some(({ configValue }) => configValue !== 'compact'),
  );
  if (wrong !== undefined)
    throw new Error(`Topic ${wrong.resourceName} is not compacted: set cleanup.policy=compact on it`);
}

async function createMissing(admin: Admin, wanted: readonly Contract[], parts: CreateTopicsParts): Promise<void> {
  const present = new Set(await admin.listTopics());
  const missing = wanted.filter(({ topic }) => !present.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({ waitForLeaders: true, topics: missing.map((contract) => topicOf(contract, parts)) });
}

/** A fresh broker refuses for a moment what it will do next: several services ask it at once. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
