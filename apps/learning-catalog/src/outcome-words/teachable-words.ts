import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { Teachable } from './suggest-outcomes';
import { teachableOf } from './teachable-of';
import { TeachableReadModel } from './teachable.read-model';

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
    const teachable = teachableOf(await this.rows.all(tx));
    this.held = { version, teachable };
    return teachable;
  }
}
