import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Landscape, StoredLandscape } from './landscape-row';

interface Newest extends Pick<Landscape, 'weights' | 'learntFrom'> {
  readonly version: number;
  readonly learntOn: LocalDate | null;
}

/** So many are remembered for whoever turns the pages of a list. */
const REMEMBERED = 20;

/** Landscapes of job roles, one row each time one differs from the last. */
@Injectable()
export class LandscapeProjection {
  /** Nobody else puts one together until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('role-landscape', 0))`);
  }

  /** What the newest one was weighted by, and when that was learnt; null when there is none yet. */
  async newest(tx: Tx): Promise<Newest | null> {
    const [row] = await tx.query<Newest[]>(
      `select role_landscape.version, role_landscape.weights, role_landscape.learnt_from as "learntFrom",
         role_landscape.learnt_on::text as "learntOn"
       from role_landscape order by role_landscape.version desc limit 1`,
    );
    return row ?? null;
  }

  /** Keeps it under the next version, unless it says what the newest one says. */
  async keep(tx: Tx, { roles, moves, weights, learntFrom }: Landscape, learntOn: LocalDate): Promise<void> {
    const written = await tx.query<unknown[]>(
      `insert into role_landscape (version, roles, moves, weights, learnt_from, learnt_on)
       select coalesce(newest.version, 0) + 1, $1::jsonb, $2::jsonb, $3::jsonb, $4, $5::date
       from (values (1)) as one left join
         (select * from role_landscape order by role_landscape.version desc limit 1) as newest on true
       where (newest.roles, newest.moves, newest.weights) is distinct from ($1::jsonb, $2::jsonb, $3::jsonb)
       returning 1`,
      [JSON.stringify(roles), JSON.stringify(moves), weights && JSON.stringify(weights), learntFrom, learntOn],
    );
    if (written.length > 0) {
      await this.forgetOld(tx);
      return;
    }
    await tx.query(
      `update role_landscape set learnt_on = $1::date
       where version = (select max(version) from role_landscape) and learnt_on < $1::date`,
      [learntOn],
    );
  }

  /** Lists that somebody turns the pages of, and those that were kept, need theirs. */
  private async forgetOld(tx: Tx): Promise<void> {
    await tx.query(
      `delete from role_landscape where role_landscape.version <= (select max(version) from role_landscape) - $1::integer
         and not exists (select 1 from suggestion_run where suggestion_run.landscape_version = role_landscape.version)`,
      [REMEMBERED],
    );
  }

  async newestVersion(tx: Tx): Promise<number | null> {
    const [row] = await tx.query<{ version: number | null }[]>(`select max(version) as version from role_landscape`);
    return row?.version ?? null;
  }

  async at(tx: Tx, version: number): Promise<StoredLandscape | null> {
    const [row] = await tx.query<StoredLandscape[]>(
      `select role_landscape.version, role_landscape.roles, role_landscape.moves, role_landscape.weights,
         role_landscape.learnt_from as "learntFrom"
       from role_landscape where role_landscape.version = $1`,
      [version],
    );
    return row ?? null;
  }
}
