import { z } from 'zod';
import { Id, Version } from './values';

/** What stands around every state: CloudEvents 1.0, structured JSON. `data` is the state. */
export const EventEnvelope = z
  .object({
    specversion: z.literal('1.0'),
    id: Id.describe('UUIDv7 of the event: a reader takes each once.'),
    type: z.string().describe('What happened. For logs; readers apply types that they do not know, too.'),
    source: z.string().describe('`/` and the service that sent it.'),
    subject: Id.describe('Id of the aggregate, and the key of the record.'),
    time: z.iso.datetime().describe('When it happened, in UTC.'),
    datacontenttype: z.literal('application/json'),
    dataschema: z.string().describe('`urn:cairn:contract:` and the topic.'),
    subjectversion: Version.describe('Version of the aggregate: a state replaces older ones only.'),
    correlationid: z.string().describe('Id of the request that caused it.'),
  })
  .describe('CloudEvents 1.0 in structured JSON.');

/** Headers of every record, so that a dead letter or a null record is readable without parsing it. */
export const EventHeaders = z.object({
  'content-type': z.literal('application/cloudevents+json'),
  'event-id': Id,
  type: z.string(),
  service: z.string(),
  contract: z.string().describe('The topic.'),
  'subject-version': z.string().regex(/^[1-9]\d*$/),
  'occurred-at': z.iso.datetime(),
  'request-id': z.string(),
});
