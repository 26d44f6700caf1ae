import { ALL_CONTRACTS, defineContract, produce } from '@libs/contracts';
import { z } from 'zod';
import { productFiles, textOf } from './product-files';
import { fieldsOf, wordsOf } from './schema-fields';

const IDENTIFYING = new Set(
  'name email mail phone address street city birth birthday gender text note comment description title pay salary wage'.split(
    ' ',
  ),
);

const identifyingFields = (schema: z.ZodType): readonly string[] =>
  fieldsOf(schema).filter((path) => wordsOf(path.split('.').at(-1) ?? '').some((word) => IDENTIFYING.has(word)));

const files = productFiles();
const consumers = files.filter((file) => file.endsWith('.consumer.ts')).map(textOf);

/** `gap-analysis`, major 1 → `GapAnalysisV1`, the name under which code knows the contract. */
function constantOf({ topic, aggregate }: { topic: string; aggregate: string }): string {
  const pascal = aggregate.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${pascal.join('')}V${topic.split('.v').at(-1) ?? ''}`;
}

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

    it('has a consumer', () => {
      const handler = `@OnState(${constantOf(contract)})`;
      expect(consumers.some((text) => text.includes(handler))).toBe(true);
    });
  },
);

describe('The topics together', () => {
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
