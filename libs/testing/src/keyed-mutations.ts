import type { Answer, ServiceUnderTest } from './service-under-test';

/** One mutation as somebody sends it. `other` is another valid input; `answer` the selection, with its braces. */
export interface MutationCase {
  readonly mutation: string;
  readonly actor: string;
  readonly input: () => object;
  readonly other: () => object;
  readonly answer: string;
}

/** The mutations of a service that take a key, each with the type of its one argument, `input`. */
export async function mutationsOf(service: ServiceUnderTest): Promise<ReadonlyMap<string, string>> {
  const { data } = await service.ask<{ __schema: { mutationType: { fields: MutationField[] }; types: InputType[] } }>(
    'hr-system',
    `{ __schema { mutationType { fields { name args { type { ofType { name } } } } }
                  types { name inputFields { name } } } }`,
  );
  const types = data?.__schema.types ?? [];
  const keyed = types.filter(({ inputFields }) => inputFields?.some(({ name }) => name === 'idempotencyKey'));
  const names = new Set(keyed.map(({ name }) => name));
  const fields = data?.__schema.mutationType.fields ?? [];
  const mutations = fields.map(({ name, args }): [string, string] => [name, args[0]?.type.ofType?.name ?? '']);
  return new Map(mutations.filter(([, input]) => names.has(input)));
}

/**
 * Sends a mutation with a key, again, and with another body: one effect, one answer, and a refusal. A mutation that
 * ignores the key takes the other body. @throws Error saying what was answered instead.
 */
export async function expectKeyToCount(service: ServiceUnderTest, each: MutationCase): Promise<void> {
  const type = (await mutationsOf(service)).get(each.mutation);
  if (type === undefined) throw new Error(`${each.mutation} takes no key`);
  const query = `mutation ($input: ${type}!) { ${each.mutation}(input: $input) ${each.answer} }`;
  const send = (input: object): Promise<Answer<object>> =>
    service.ask<object>(each.actor, query, { input: { ...input, idempotencyKey: `key of ${each.mutation}` } });
  const input = each.input();
  const first = await send(input);
  if (first.errors !== undefined) throw new Error(`${each.mutation} fails: ${JSON.stringify(first.errors)}`);
  const traces = await tracesIn(service);
  const again = await send(input);
  if (JSON.stringify(again) !== JSON.stringify(first)) {
    throw new Error(`${each.mutation} answers ${JSON.stringify(again)} after ${JSON.stringify(first)}`);
  }
  const refused = await send(each.other());
  const code = refused.errors?.[0]?.extensions.code;
  if (code !== 'IDEMPOTENCY_KEY_REUSED') {
    throw new Error(`${each.mutation} takes another body for the same key: ${JSON.stringify(refused)}`);
  }
  const after = await tracesIn(service);
  if (after !== traces) throw new Error(`${each.mutation} had a second effect: ${after} after ${traces}`);
}

interface InputType {
  readonly name: string;
  readonly inputFields: readonly { readonly name: string }[] | null;
}

interface MutationField {
  readonly name: string;
  readonly args: readonly { readonly type: { readonly ofType: { readonly name: string } | null } }[];
}

async function tracesIn(service: ServiceUnderTest): Promise<string> {
  const rows = await service.database.look(
    `select (select count(*) from audit) as audits, (select count(*) from outbox) as events,
            (select coalesce(max(mark), 0) from dirty) as marks`,
  );
  return JSON.stringify(rows);
}
