import { defineContract, type Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { newId } from '@libs/platform';
import { z } from 'zod';
import type { Outbox } from '../outbox/outbox';
import type { PipeDatabase } from '../pipe.fixture';

const StateV1 = z.object({ id: z.uuid(), version: z.int().positive(), weeklyHours: z.int() });
const StateV2 = z.object({
  id: z.uuid(),
  version: z.int().positive(),
  weeklyHours: z.object({ least: z.int(), most: z.int() }),
});
export type ShiftV1 = z.infer<typeof StateV1>;
export type ShiftV2 = z.infer<typeof StateV2>;

const parts = { owner: 'learning-catalog', aggregate: 'shift', personal: false, happenings: ['changed'] } as const;
const run = newId();
/** As a contract would stand in its file, on a topic of this run. */
export const ShiftV1 = onOwnTopic(defineContract({ ...parts, major: 1, schema: StateV1 }));
/** What was a number is a range: no reader of v1 could understand it. */
export const ShiftV2 = onOwnTopic(defineContract({ ...parts, major: 2, schema: StateV2 }));

function onOwnTopic<S extends { id: string; version: number }>(contract: Contract<S>): Contract<S> {
  return { ...contract, topic: `test.${run}.${contract.topic}` };
}

/** The aggregate: since its hours became a range, v1 is told the upper end. */
export class Shift {
  constructor(
    readonly id: string,
    readonly version: number,
    readonly least: number,
    readonly most: number,
  ) {}

  toPublicStateV1(): ShiftV1 {
    return { id: this.id, version: this.version, weeklyHours: this.most };
  }

  toPublicState(): ShiftV2 {
    return { id: this.id, version: this.version, weeklyHours: { least: this.least, most: this.most } };
  }

  /** The next ones after `after`, locked. */
  static async page(tx: Tx, after: string | null, limit: number): Promise<Shift[]> {
    const rows = await tx.query<Shift[]>(
      `select id, version, least, most from shift where $1::uuid is null or id > $1 order by id limit $2 for update`,
      [after, limit],
    );
    return rows.map(({ id, version, least, most }) => new Shift(id, version, least, most));
  }

  /** One hour more: the row first, which locks it. */
  static async lengthen(tx: Tx, id: string): Promise<Shift> {
    await tx.query('update shift set version = version + 1, most = most + 1 where id = $1', [id]);
    const [row] = await tx.query<Shift[]>('select id, version, least, most from shift where id = $1', [id]);
    if (row === undefined) throw new Error(`no shift ${id}`);
    return new Shift(row.id, row.version, row.least, row.most);
  }
}

/** Says a change on the topics that the release knows, in the transaction of the change. */
export async function publishShift(tx: Tx, outbox: Outbox, shift: Shift, majors: readonly (1 | 2)[]): Promise<void> {
  const type = 'learning-catalog.shift.changed';
  if (majors.includes(1)) await outbox.append(tx, ShiftV1, [{ type, state: shift.toPublicStateV1() }], 'request');
  if (majors.includes(2)) await outbox.append(tx, ShiftV2, [{ type, state: shift.toPublicState() }], 'request');
}

/** The owner's table, filled, and the tables of a reader of each version. */
export async function createShiftTables(pipe: PipeDatabase, count: number): Promise<void> {
  await pipe.look(`
    create table shift (id uuid primary key, version integer not null, least integer not null, most integer not null);
    create table shift_copy_v1 (id uuid primary key, version integer not null, hours integer not null);
    create table shift_copy_v2 (id uuid primary key, version integer not null, least integer not null, most integer not null);
    grant all on shift, shift_copy_v1, shift_copy_v2 to pipe_api, pipe_worker;
    insert into shift select gen_random_uuid(), 1, 20, 38 from generate_series(1, ${String(count)});
  `);
}
