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
    return this.byName.get(name) ?? noneOf(this.byName.keys());
  }

  /**
   * The kind; null for one of another service that some kind here refers to.
   * @throws DomainError INVALID naming both.
   */
  ownOrReferred(name: string): ImportKind | null {
    const referred = new Set([...this.byName.values()].flatMap(({ refersTo = [] }) => refersTo));
    if (referred.has(name)) return null;
    return this.byName.get(name) ?? noneOf([...this.byName.keys(), ...referred]);
  }
}

function noneOf(names: Iterable<string>): never {
  throw DomainError.invalid('kind', `is none of ${[...names].sort().join(', ')}`);
}
