import fc from 'fast-check';
import { inOrder, shortestPaths, type Edge, type Graph, type Path } from './shortest-paths';

const NODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyEdge = fc.record({
  from: fc.constantFrom(...NODES),
  to: fc.constantFrom(...NODES),
  cost: fc.integer({ min: 1, max: 4 }),
});
const anyGraph = fc
  .uniqueArray(anyEdge, { maxLength: 24, selector: ({ from, to }) => from + to })
  .map((edges): Graph<Edge> => Map.groupBy(edges, ({ from }) => from));

/** Every way, one after the other. */
function byForce(graph: Graph<Edge>, from: string, to: string, maxHops: number): Path<Edge>[] {
  const go = (node: string, hops: readonly Edge[]): Path<Edge>[] => {
    if (node === to && hops.length > 0) return [{ cost: hops.reduce((sum, { cost }) => sum + cost, 0), hops }];
    if (hops.length === maxHops) return [];
    const passed = new Set([from, ...hops.map((hop) => hop.to)]);
    return (graph.get(node) ?? []).flatMap((edge) => (passed.has(edge.to) ? [] : go(edge.to, [...hops, edge])));
  };
  return go(from, []).sort(inOrder);
}

describe('The shortest ways', () => {
  it('are the first of all ways, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }), (graph, maxHops, count) => {
        const expected = byForce(graph, 'a', 'f', maxHops).slice(0, count);
        expect(shortestPaths(graph, { from: 'a', to: 'f', maxHops, count })).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('of equal cost are ordered by hops and ids, the same each time', () => {
    const edge = (from: string, to: string, cost: number) => ({ from, to, cost });
    const edges = [edge('a', 'c', 1), edge('a', 'b', 1), edge('b', 'f', 1), edge('c', 'f', 1), edge('a', 'f', 2)];
    const ways = shortestPaths(
      Map.groupBy(edges, ({ from }) => from),
      { from: 'a', to: 'f', maxHops: 3, count: 3 },
    );
    expect(ways.map(({ hops }) => hops.map(({ to }) => to).join(''))).toEqual(['f', 'bf', 'cf']);
  });
});
