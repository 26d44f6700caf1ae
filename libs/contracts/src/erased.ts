import { z } from 'zod';
import { Id, Version } from './values';

/** What remains on a topic of an erased aggregate until its null record: its id and last version, nothing else. */
export const Erased = z.strictObject({ id: Id, version: Version, erased: z.literal(true) });
export type Erased = z.infer<typeof Erased>;
