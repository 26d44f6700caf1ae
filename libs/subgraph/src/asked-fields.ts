import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';

/** Names of the fields asked of what lies at `path` below the field that is resolved; fragments are followed. */
export function askedFields(info: GraphQLResolveInfo, path: readonly string[] = []): string[] {
  let fields = info.fieldNodes.flatMap((node) => below(info, node.selectionSet?.selections));
  for (const step of path) {
    fields = fields
      .filter(({ name }) => name.value === step)
      .flatMap((node) => below(info, node.selectionSet?.selections));
  }
  return [...new Set(fields.map(({ name }) => name.value))];
}

function below(info: GraphQLResolveInfo, selections: readonly SelectionNode[] = []): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    return below(info, fragment?.selectionSet.selections);
  });
}
