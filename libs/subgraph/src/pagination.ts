import { DomainError } from '@libs/platform';
import type { Type } from '@nestjs/common';
import { ArgsType, Directive, Field, Int, ObjectType } from '@nestjs/graphql';

const MOST = 100;
const USUAL = 20;

/** `first` 1…100 (20 unless told) and the cursor after which to go on. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: USUAL, description: 'How many at most: 1 to 100.' })
  first: number = USUAL;

  @Field(() => String, { nullable: true, description: 'Go on after this cursor.' })
  after?: string | null;
}

@ObjectType({ description: 'Whether and from where to go on.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'True when there is more.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; give it as `after`.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/**
 * Makes the Relay connection type of a node: `Paginated(SkillView, 'Skill')` gives `SkillConnection`. `shareable`: other
 * subgraphs have the same type.
 */
export function Paginated<T>(node: Type<T>, name: string, { shareable = false } = {}): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the list.` })
  class NodeEdge implements Edge<T> {
    @Field(() => node)
    node!: T;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }

  if (shareable) for (const type of [NodeEdge, NodeConnection]) Directive('@shareable')(type);
  return NodeConnection;
}

/** What a read model needs: rows to fetch (one more than shown) and the key after which to start. */
export interface PageQuery {
  readonly limit: number;
  readonly after: string | undefined;
}

/** @throws DomainError INVALID naming `first` or `after`. */
export function pageQuery({ first, after }: PageArgs): PageQuery {
  if (first < 1 || first > MOST) throw DomainError.invalid('first', `must be from 1 to ${String(MOST)}`);
  if (after === undefined || after === null) return { limit: first + 1, after: undefined };
  const key = Buffer.from(after, 'base64url').toString('utf8');
  if (key === '' || Buffer.from(key, 'utf8').toString('base64url') !== after)
    throw DomainError.invalid('after', 'is no cursor');
  return { limit: first + 1, after: key };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id after which a page ordered by id starts, or null for the first page. @throws DomainError INVALID naming `after`. */
export function afterId({ after }: PageQuery): string | null {
  if (after === undefined) return null;
  if (UUID.test(after)) return after;
  throw DomainError.invalid('after', 'is no cursor');
}

/** Where a row stands in a list that is ordered by a text and, among equal ones, by id. */
export interface Place {
  readonly id: string;
  readonly key: string;
}

/** A place with what stands there. */
export interface Placed<T> extends Place {
  readonly node: T;
}

/** What stands at these places: `nodes` in their order, null for a thing that is gone and so left out. */
export function placed<T>(places: readonly Place[], nodes: readonly (T | null)[]): Placed<T>[] {
  return places.flatMap(({ id, key }, row) => {
    const node = nodes[row] ?? null;
    return node === null ? [] : [{ id, key, node }];
  });
}

/** The place after which such a page starts, or null for the first page. @throws DomainError INVALID naming `after`. */
export function afterPlace({ after }: PageQuery): Place | null {
  if (after === undefined) return null;
  const [id = '', ...key] = after.split(' ');
  if (!UUID.test(id)) throw DomainError.invalid('after', 'is no cursor');
  return { id, key: key.join(' ') };
}

/** Turns such rows (fetched with `pageQuery().limit`) into a connection. */
export function placedConnection<T>(rows: readonly Placed<T>[], page: PageQuery): Connection<T> {
  const { edges, pageInfo } = toConnection(rows, page, ({ id, key }) => `${id} ${key}`);
  return { edges: edges.map(({ node, cursor }) => ({ node: node.node, cursor })), pageInfo };
}

/** The texts among these that can be ids at all; what cannot be one is as absent as an unknown id. */
export function possibleIds(given: readonly string[]): string[] {
  return given.filter((text) => UUID.test(text));
}

/** Turns rows (fetched with `pageQuery().limit`) into a connection. `keyOf` is what the rows are ordered by. */
export function toConnection<T>(rows: readonly T[], { limit }: PageQuery, keyOf: (row: T) => string): Connection<T> {
  const edges = rows
    .slice(0, limit - 1)
    .map((node) => ({ node, cursor: Buffer.from(keyOf(node), 'utf8').toString('base64url') }));
  return { edges, pageInfo: { hasNextPage: rows.length >= limit, endCursor: edges.at(-1)?.cursor ?? null } };
}
