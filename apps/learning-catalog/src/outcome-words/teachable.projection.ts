import type { JobRoleV1, SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { referenceId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { OUTCOME_SUGGESTION_SPREAD } from './suggestion-kinds';

/** All courses together, as something to mark. */
const CATALOGUE = referenceId('catalogue', 'all');
const TAUGHT_KINDS = ['SKILL', 'EDUCATION', 'CREDENTIAL'];

interface TeachableRow {
  readonly kind: 'SKILL' | 'JOB_ROLE';
  readonly names: readonly string[];
  readonly about: readonly string[];
  readonly steps: number;
  readonly asks: readonly { readonly kind: string; readonly subject: string }[];
  readonly retired: boolean;
}

/** Writes the copy of what can be taught, in words. Courses are read again where a word or a requirement changed. */
@Injectable()
export class TeachableProjection {
  constructor(private readonly dirty: Dirty) {}

  async skill(tx: Tx, { id, version, name, description, levels, retired }: SkillV1): Promise<void> {
    const anchors = levels.flatMap(({ anchor }) => Object.values(anchor ?? {}));
    await this.write(tx, id, version, {
      kind: 'SKILL',
      names: Object.values(name),
      about: [...Object.values(description ?? {}), ...anchors],
      steps: Math.max(...levels.map(({ step }) => step)),
      asks: [],
      retired,
    });
  }

  async jobRole(tx: Tx, { id, version, title, description, requirements, retired }: JobRoleV1): Promise<void> {
    await this.write(tx, id, version, {
      kind: 'JOB_ROLE',
      names: Object.values(title),
      about: Object.values(description ?? {}),
      steps: 0,
      asks: requirements
        .filter(({ kind }) => TAUGHT_KINDS.includes(kind))
        .map(({ kind, subject }) => ({ kind, subject })),
      retired,
    });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from teachable where id = $1', [id]);
    await this.spread(tx);
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from teachable');
  }

  private async write(tx: Tx, id: string, version: number, row: TeachableRow): Promise<void> {
    const [before] = await tx.query<(TeachableRow & { version: string })[]>(
      'select version, kind, names, about, steps, asks, retired from teachable where id = $1 for update',
      [id],
    );
    if (before !== undefined && Number(before.version) >= version) return;
    const { kind, names, about, steps, asks, retired } = row;
    await tx.query(
      `insert into teachable as known (id, version, kind, names, about, steps, asks, retired)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set version = excluded.version, names = excluded.names, about = excluded.about,
         steps = excluded.steps, asks = excluded.asks, retired = excluded.retired
         where excluded.version > known.version`,
      [id, version, kind, names, about, steps, JSON.stringify(asks), retired],
    );
    if (before === undefined || !saysTheSame(before, row)) await this.spread(tx);
  }

  /** The version first: whoever is marked for it must not compute with older words in memory. */
  private async spread(tx: Tx): Promise<void> {
    await tx.query('update teachable_version set version = version + 1');
    await this.dirty.mark(tx, OUTCOME_SUGGESTION_SPREAD, [CATALOGUE]);
  }
}

function saysTheSame(one: TeachableRow, other: TeachableRow): boolean {
  const said = ({ names, about, steps, asks, retired }: TeachableRow) =>
    JSON.stringify([names, about, steps, asks.map(({ kind, subject }) => [kind, subject]), retired]);
  return said(one) === said(other);
}
