import { z } from 'zod';

export const CLOUD_EVENTS_JSON = 'application/cloudevents+json';

const CloudEventJson = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  data: z.unknown(),
});

/** What an event is about and where it comes from; `time` in ISO 8601, UTC. */
export interface CloudEventParts {
  readonly id: string;
  readonly type: string;
  readonly service: string;
  readonly topic: string;
  readonly time: string;
  readonly correlationId: string;
  readonly state: { readonly id: string; readonly version: number };
}

/** A state as it travels: CloudEvents 1.0, structured JSON. */
export function cloudEvent({ id, type, service, topic, time, correlationId, state }: CloudEventParts): object {
  return {
    specversion: '1.0',
    id,
    type,
    source: `/${service}`,
    subject: state.id,
    time,
    datacontenttype: 'application/json',
    dataschema: `urn:cairn:contract:${topic}`,
    subjectversion: state.version,
    correlationid: correlationId,
    data: state,
  };
}

/** The state within an event. @throws Error for JSON that is no CloudEvent. */
export function dataOf(json: unknown): unknown {
  const event = CloudEventJson.safeParse(json);
  if (event.success) return event.data.data;
  throw new Error('this is no CloudEvent 1.0 in structured JSON');
}
