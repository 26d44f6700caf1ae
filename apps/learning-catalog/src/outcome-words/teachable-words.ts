import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { Teachable } from './suggest-outcomes';
import { TeachableReadModel } from './teachable.read-model';
import { WordBook } from './word-book';

/**
 * What can be taught, in the memory of the worker. `teachable_version` rises with every change before any course is
 * marked for it; who computes with older words reads them again first.
 */
@Injectable()
export class TeachableWords {
  private held: { readonly version: number; readonly teachable: Teachable } | null = null;

  constructor(private readonly rows: TeachableReadModel) {}

  async current(tx: Tx): Promise<Teachable> {
    const version = await this.rows.version(tx);
    if (this.held?.version === version) return this.held.teachable;
    const rows = await this.rows.all(tx);
    const [skills, jobRoles] = (['SKILL', 'JOB_ROLE'] as const).map((kind) => rows.filter((row) => row.kind === kind));
    const asks = (jobRoles ?? []).flatMap((role) => role.asks.map((asked) => ({ jobRoleId: role.id, ...asked })));
    const askedBy = Map.groupBy(
      asks.filter(({ kind }) => kind === 'SKILL'),
      ({ jobRoleId }) => jobRoleId,
    );
    const awards = new Map(
      asks.flatMap(({ kind, subject }) => (kind === 'SKILL' ? [] : [[`${kind} ${subject}`, { kind, subject }]])),
    );
    const teachable: Teachable = {
      skills: new WordBook(skills ?? []),
      jobRoles: new WordBook(jobRoles ?? []),
      steps: new Map((skills ?? []).map(({ id, steps }) => [id, steps])),
      askedBy: new Map([...askedBy].map(([id, asked]) => [id, asked.map(({ subject }) => subject)])),
      awards: [...awards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, award]) => award),
    };
    this.held = { version, teachable };
    return teachable;
  }
}
