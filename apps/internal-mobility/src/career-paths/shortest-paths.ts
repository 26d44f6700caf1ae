/** A way from one node to another; the cost is an integer above 0. */
export interface Edge {
  readonly to: string;
  readonly cost: number;
}

export interface Path<E extends Edge> {
  readonly cost: number;
  readonly hops: readonly E[];
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly count: number;
}

export type Graph<E extends Edge> = ReadonlyMap<string, readonly E[]>;

/** A way begun: where it stands, what it cost, and the least that it will have cost in the end. */
interface Begun<E extends Edge> {
  readonly hops: readonly E[];
  readonly node: string;
  readonly cost: number;
  readonly least: number;
}

/**
 * The cheapest ways that pass no node twice, exactly, cheapest first; of equal cost the shorter one, then by the ids on
 * the way. What is still to be paid is known for every node beforehand, so that only ways worth following are begun.
 */
export function shortestPaths<E extends Edge>(graph: Graph<E>, question: PathQuestion): Path<E>[] {
  const { from, to, maxHops, count } = question;
  const rest = restOfTheWay(graph, to, maxHops);
  const leastFrom = (node: string, hops: number) => rest[Math.max(0, hops)]?.get(node) ?? Infinity;
  const begun: Begun<E>[] = [{ hops: [], node: from, cost: 0, least: leastFrom(from, maxHops) }];
  const found: Path<E>[] = [];
  for (let next = cheapest(begun); next !== undefined; next = cheapest(begun)) {
    const last = found[count - 1];
    // Ways of the same cost are all found before they are put in order.
    if (next.least === Infinity || (last !== undefined && next.least > last.cost)) break;
    if (next.node === to && next.hops.length > 0) {
      found.push({ cost: next.cost, hops: next.hops });
      continue;
    }
    const passed = new Set([from, ...next.hops.map((hop) => hop.to)]);
    for (const edge of graph.get(next.node) ?? []) {
      if (passed.has(edge.to)) continue;
      const cost = next.cost + edge.cost;
      const least = cost + leastFrom(edge.to, maxHops - next.hops.length - 1);
      if (least < Infinity) begun.push({ hops: [...next.hops, edge], node: edge.to, cost, least });
    }
  }
  return found.sort(inOrder).slice(0, count);
}

/** By hops that are left, the least that each node still pays to the end. */
function restOfTheWay<E extends Edge>(graph: Graph<E>, to: string, maxHops: number): ReadonlyMap<string, number>[] {
  const layers: Map<string, number>[] = [new Map([[to, 0]])];
  for (let hops = 1; hops <= maxHops; hops++) {
    const before = layers[hops - 1] ?? new Map<string, number>();
    const layer = new Map(before);
    for (const [node, edges] of graph) {
      for (const edge of edges) {
        const cost = edge.cost + (before.get(edge.to) ?? Infinity);
        if (cost < (layer.get(node) ?? Infinity)) layer.set(node, cost);
      }
    }
    layers.push(layer);
  }
  return layers;
}

function cheapest<E extends Edge>(begun: Begun<E>[]): Begun<E> | undefined {
  let best = 0;
  for (let i = 1; i < begun.length; i++) if ((begun[i]?.least ?? 0) < (begun[best]?.least ?? 0)) best = i;
  const [taken] = begun.splice(best, 1);
  return taken;
}

export function inOrder<E extends Edge>(a: Path<E>, b: Path<E>): number {
  return a.cost - b.cost || a.hops.length - b.hops.length || (idsOf(a) < idsOf(b) ? -1 : 1);
}

function idsOf<E extends Edge>({ hops }: Path<E>): string {
  return hops.map(({ to }) => to).join(' ');
}
