import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askOf, rowCount } from '../../../apps/internal-mobility/src/match-index/skill-rows';
import { workload } from './workload';
import { readWorkload, writeWorkload } from './workload-files';

const size = { people: 500, roles: 200, asked: 10 };

describe('The workload of the matching benchmark', () => {
  const given = workload(size, 7);

  it('is the same for the same size and seed, and another for another seed', () => {
    expect(workload(size, 7)).toEqual(given);
    expect(workload(size, 8).people.skills).not.toEqual(given.people.skills);
  });

  it('has the shape that is stated: levels 1 to 7, weights of a role that sum to 1000, each skill once', () => {
    const { people, roles } = given;
    expect([rowCount(people), rowCount(roles), people.jobs.length]).toEqual([500, 200, 500]);
    expect([...new Set(people.levels)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const asks = Array.from({ length: size.roles }, (_, role) => askOf(roles, role));
    expect(asks.filter(({ weights }) => weights.reduce((sum, each) => sum + each, 0) !== 1000)).toEqual([]);
    expect(asks.filter(({ skills }) => new Set(skills).size !== skills.length)).toEqual([]);
    expect(people.skills.length / size.people).toBeGreaterThan(20);
    expect(roles.skills.length / size.roles).toBeGreaterThan(10);
  });

  it('comes back from its files as it was; a file that is cut off is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-workload-'));
    try {
      writeWorkload(folder, given);
      expect(readWorkload(folder)).toEqual(given);
      truncateSync(join(folder, 'emp_level.bin'), 10);
      expect(() => readWorkload(folder)).toThrow('emp_off.bin does not end where its columns do');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
