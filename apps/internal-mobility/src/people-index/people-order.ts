import { rowCount, type PeopleRows } from '../match-index/skill-rows';

/** People by job, then by the sum of their levels, then by id: neighbours resemble each other, whole blocks drop out. */
export function clustered(people: PeopleRows): Uint32Array {
  const count = rowCount(people);
  const sums = new Uint32Array(count);
  for (let person = 0; person < count; person++) {
    let sum = 0;
    for (let at = people.offsets[person] ?? 0; at < (people.offsets[person + 1] ?? 0); at++)
      sum += people.levels[at] ?? 0;
    sums[person] = sum;
  }
  // One number to sort by: 16 bits of job, 16 of sum (the exact sum only makes good neighbours), the rest id.
  const keys = new Float64Array(count);
  const span = Math.max(1, count);
  for (let person = 0; person < count; person++) {
    keys[person] = ((people.jobs[person] ?? 0) * 65_536 + Math.min(65_535, sums[person] ?? 0)) * span + person;
  }
  keys.sort();
  const order = new Uint32Array(count);
  for (let place = 0; place < count; place++) order[place] = (keys[place] ?? 0) % span;
  return order;
}
