import type { AsyncApi } from './async-api';
import { breakingChanges } from './breaking-changes';

/**
 * What a document takes back of the one that was released before it: a topic that is still read, a golden state, a
 * field, or the shape of one. Empty when every released reader and every released state is understood as before.
 */
export function brokenPromises(released: AsyncApi, present: AsyncApi): string[] {
  const shapes = Object.entries(released.components.schemas).flatMap(([name, schema]) => {
    const now = present.components.schemas[name];
    return now === undefined
      ? departure(released, name)
      : breakingChanges(schema, now).map((each) => `${name}: ${each}`);
  });
  return [...shapes, ...Object.keys(present.channels).flatMap((topic) => changedExamples(released, present, topic))];
}

function departure(released: AsyncApi, topic: string): string[] {
  const readers = Object.entries(released.operations)
    .filter(([, { action, channel }]) => action === 'receive' && channel.$ref === `#/channels/${topic}`)
    .map(([name]) => name.replace(`.receives.${topic}`, ''));
  return readers.length === 0 ? [] : [`${topic} is gone while it was read by ${readers.join(', ')}`];
}

function changedExamples(released: AsyncApi, present: AsyncApi, topic: string): string[] {
  const now = new Map(statesOf(present, topic));
  return statesOf(released, topic)
    .filter(([name, state]) => now.get(name) !== state)
    .map(([name]) => `${topic}: the golden state '${name}' has changed`);
}

function statesOf({ channels }: AsyncApi, topic: string): [string, string][] {
  const examples = channels[topic]?.messages.state.examples ?? [];
  return examples.map(({ name, payload }) => [name, JSON.stringify(payload.data)]);
}
