import { DomainError } from '@libs/platform';
import type { ImportKind } from './import-kind';

/** What a service takes in. */
export class ImportKinds {
  private readonly byName: ReadonlyMap<string, ImportKind>;

  /** @throws Error when two kinds go by one name. */
  constructor(kinds: readonly ImportKind[]) {
    this.byName = new Map(kinds.map((kind) => [kind.name, kind]));
    if (this.byName.size !== kinds.length) throw new Error('two kinds of import go by one name');
  }

  /** @throws DomainError INVALID naming those that there are. */
  named(name: string): ImportKind {
    const kind = this.byName.get(name);
    if (kind !== undefined) return kind;
    throw DomainError.invalid('kind', `is none of ${[...this.byName.keys()].sort().join(', ')}`);
  }
}
