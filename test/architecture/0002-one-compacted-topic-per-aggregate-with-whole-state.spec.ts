import {
  ALL_CONTRACTS,
  asyncApi,
  defineContract,
  produce,
  type AsyncApi,
  type Contract,
  type Subscription,
} from '@libs/contracts';
import { subscriptionsOf } from '@libs/messaging';
import { z } from 'zod';
import { constantOf, isVersionOf, majorOf } from './contract-constants';
import { productFiles, textOf } from './product-files';
import { fieldsOf, wordsOf } from './schema-fields';
import { serviceModules } from './service-modules';

const IDENTIFYING = new Set(
  'name email mail phone address street city birth birthday gender text note comment description title pay salary wage'.split(
    ' ',
  ),
);

/** What a job must pay at least, as a person prefers: nobody's pay (architecture.md §5). */
const A_WISH = 'preferences.payFloor';

const identifyingFields = (schema: z.ZodType): readonly string[] =>
  fieldsOf(schema).filter(
    (path) => path !== A_WISH && wordsOf(path.split('.').at(-1) ?? '').some((word) => IDENTIFYING.has(word)),
  );

const files = productFiles();

/** Topics without a consumer in another service: sent for nobody, kept for nothing. A successor may have taken them all. */
function unread(contracts: readonly Contract[], subscriptions: readonly Subscription[]): string[] {
  const read = new Set(subscriptions.map(({ topic }) => topic));
  return contracts
    .filter(({ topic, owner }) => !subscriptions.some((each) => each.topic === topic && each.service !== owner))
    .filter((contract) => !contracts.some((other) => isSuccessor(other, contract) && read.has(other.topic)))
    .map(({ topic }) => topic);
}

const isSuccessor = (later: Contract, earlier: Contract): boolean =>
  isVersionOf(later, earlier) && majorOf(later) > majorOf(earlier);

describe.each(ALL_CONTRACTS.map((contract) => [contract.topic, contract] as const))(
  'The topic %s',
  (topic, contract) => {
    it('is named after the service that owns it and the aggregate', () => {
      expect(topic).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/);
      expect(topic.startsWith(`${contract.owner}.${contract.aggregate}.v`)).toBe(true);
    });

    it('has types that say what happened, in literals', () => {
      expect(contract.types.length).toBeGreaterThan(0);
      expect(new Set(contract.types).size).toBe(contract.types.length);
      for (const type of contract.types) {
        expect(type).toMatch(/^[a-z-]+\.[a-z-]+\.[a-z-]+$/);
        expect(type.startsWith(`${contract.owner}.${contract.aggregate}.`)).toBe(true);
      }
    });

    it('carries the id and the version of the aggregate', () => {
      expect(fieldsOf(contract.schema)).toEqual(expect.arrayContaining(['id', 'version']));
    });

    it('has a golden JSON that its contract produces unchanged', () => {
      const golden = files.filter((file) => file.endsWith(`/${topic}.json`));
      expect(golden).toHaveLength(1);
      const state: unknown = JSON.parse(textOf(golden[0] ?? ''));
      expect(produce(contract, state)).toEqual(state);
    });

    it('says nothing that identifies a person, when it is about people', () => {
      expect(contract.personal ? identifyingFields(contract.schema) : []).toEqual([]);
    });

    it('has a test of its owner that produces what the aggregate says of itself', () => {
      const specs = files.filter((file) => file.startsWith(`apps/${contract.owner}/`) && file.endsWith('.spec.ts'));
      const calls = [`produce(${constantOf(contract)}, `, '.toPublicState()'];
      const tests = specs.map(textOf).filter((text) => calls.every((call) => text.includes(call)));
      expect(tests).not.toEqual([]);
    });

    it('is made by the step that its owner runs before it starts', () => {
      expect(textOf(`apps/${contract.owner}/src/migrate.ts`)).toMatch(
        new RegExp(`createTopics\\(\\{[^}]*owner: '${contract.owner}'`),
      );
    });

    it('says in a sentence what it is', () => {
      expect(contract.schema.description).toMatch(/^[A-Z].{20,}\.$/);
    });
  },
);

describe('The topics together', () => {
  it('are each read by a consumer that another service lists', async () => {
    const subscriptions = (await serviceModules()).flatMap(subscriptionsOf);
    expect(unread(ALL_CONTRACTS, subscriptions)).toEqual([]);
    const [{ topic } = { topic: '' }] = ALL_CONTRACTS;
    const others = subscriptions.filter((each) => each.topic !== topic);
    expect(unread(ALL_CONTRACTS, others)).toEqual([topic]);
  });

  it('are read by those whom the AsyncAPI document names', async () => {
    const { operations } = JSON.parse(textOf('libs/contracts/asyncapi.json')) as AsyncApi;
    const subscriptions = (await serviceModules()).flatMap(subscriptionsOf);
    expect(operations).toEqual(asyncApi(ALL_CONTRACTS, [], subscriptions).operations);
  });

  it('may wait unread for their end only when a later version is read', () => {
    const of = (major: number) =>
      defineContract({
        owner: 'assessment',
        aggregate: 'skill',
        major,
        personal: false,
        happenings: ['changed'],
        schema: z.object({ id: z.uuid(), version: z.int() }),
      });
    const reader: Subscription = { service: 'learning-catalog', consumer: 'skill', topic: 'assessment.skill.v2' };
    expect(unread([of(1), of(2)], [reader])).toEqual([]);
    expect(unread([of(1), of(2)], [{ ...reader, topic: 'assessment.skill.v1' }])).toEqual(['assessment.skill.v2']);
    expect(unread([of(2)], [{ ...reader, service: 'assessment' }])).toEqual(['assessment.skill.v2']);
  });

  it('are each owned by one contract', () => {
    const topics = ALL_CONTRACTS.map((contract) => contract.topic);
    expect(new Set(topics).size).toBe(topics.length);
  });

  it('would be refused with a name deep inside, or an e-mail under another word', () => {
    const leaky = defineContract({
      owner: 'assessment',
      aggregate: 'leak',
      major: 1,
      personal: true,
      happenings: ['sprung'],
      schema: z.object({
        id: z.uuid(),
        version: z.int(),
        managers: z.array(z.object({ displayName: z.string() })).optional(),
        contact: z.union([z.object({ workEmail: z.string().nullable() }), z.null()]),
      }),
    });
    expect(identifyingFields(leaky.schema)).toEqual(['managers.displayName', 'contact.workEmail']);
  });
});
