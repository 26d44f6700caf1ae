import DataLoader from 'dataloader';

type Batch<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;

const loaders = Symbol('loaders');

/**
 * One loader per request and name: all keys asked for in one turn go to one `batch`, which answers in their order.
 * An error among the answers is that key's alone; one that is thrown fails all of them.
 * Never outlives its request, so nothing bleeds from one person to another.
 */
export function loaderOf<K, V>(context: object, name: string, batch: Batch<K, V>): DataLoader<K, V> {
  const holder = context as { [loaders]?: Map<string, DataLoader<K, V>> | undefined };
  const ofRequest = (holder[loaders] ??= new Map<string, DataLoader<K, V>>());
  const known = ofRequest.get(name);
  if (known !== undefined) return known;
  const created = new DataLoader(batch);
  ofRequest.set(name, created);
  return created;
}
