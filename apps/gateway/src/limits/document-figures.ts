import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection amounts to once its fragments are expanded. Saturates at Infinity. */
export interface Figures {
  readonly depth: number;
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields, each counted as often as the pages around it may be long. */
  readonly cost: number;
}

const NOTHING: Figures = { depth: 0, selections: 0, aliases: 0, directives: 0, cost: 0 };
/** Length of a page whose `first` comes by variable: the longest there is. */
const LONGEST_PAGE = 100;
const USUAL_PAGE = 20;

/** A document whose fragments spread each other in a circle has no size. */
export class CircularFragments extends Error {}

/**
 * Figures of one operation. Each fragment is counted once and remembered, so that a document of a kilobyte whose
 * fragments fan out to a billion selections costs no more than any other.
 * @throws CircularFragments.
 */
export function figuresOf(document: DocumentNode, operation: OperationDefinitionNode): Figures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return new Counter(fragments).ofSelection(operation.selectionSet);
}

class Counter {
  private readonly known = new Map<string, Figures>();
  private readonly open = new Set<string>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  ofSelection({ selections }: SelectionSetNode): Figures {
    let total = NOTHING;
    for (const selection of selections) {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) total = add(total, this.ofField(selection));
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = add(total, this.ofSelection(selection.selectionSet));
      else total = add(total, this.ofFragment(selection.name.value));
      total = { ...total, directives: total.directives + directives };
    }
    return total;
  }

  private ofField(field: FieldNode): Figures {
    const self = { depth: 1, selections: 1, aliases: field.alias === undefined ? 0 : 1, directives: 0, cost: 1 };
    // What the schema says of itself is deep by nature; production does not answer it at all.
    if (field.selectionSet === undefined || field.name.value.startsWith('__')) return self;
    const inner = this.ofSelection(field.selectionSet);
    return {
      depth: 1 + inner.depth,
      selections: 1 + inner.selections,
      aliases: self.aliases + inner.aliases,
      directives: inner.directives,
      cost: 1 + pageLength(field) * inner.cost,
    };
  }

  private ofFragment(name: string): Figures {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    if (fragment === undefined) return NOTHING;
    if (this.open.has(name)) throw new CircularFragments();
    this.open.add(name);
    const figures = this.ofSelection(fragment.selectionSet);
    this.open.delete(name);
    this.known.set(name, figures);
    return figures;
  }
}

function add(a: Figures, b: Figures): Figures {
  return {
    depth: Math.max(a.depth, b.depth),
    selections: a.selections + b.selections,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    cost: a.cost + b.cost,
  };
}

function pageLength(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  if (first?.kind === Kind.VARIABLE) return LONGEST_PAGE;
  const isConnection = field.selectionSet?.selections.some(
    (each) => each.kind === Kind.FIELD && each.name.value === 'edges',
  );
  return isConnection === true ? USUAL_PAGE : 1;
}
