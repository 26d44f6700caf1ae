import { execFileSync } from 'node:child_process';
import { ROOT } from './product-files';

interface Report {
  readonly rules: readonly string[];
  readonly product: { readonly modules: readonly string[]; readonly violations: readonly string[] };
  readonly fixtures: Readonly<Record<string, readonly string[]>>;
}

const report = JSON.parse(
  execFileSync(process.execPath, ['test/architecture/cruise.mjs'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 }),
) as Report;

/** A rule that is made once per feature is one rule: its name ends before the @. */
const withoutFeature = (violation: string): string => violation.replace(/@[^:]+/, '').replace(/: .*/, '');
const ruleNames = [...new Set(report.rules.map(withoutFeature))];

describe('Who may import whom', () => {
  it('is asked of the whole product', () => {
    expect(report.product.modules).toEqual(
      expect.arrayContaining([
        'apps/assessment/src/main.ts',
        'apps/internal-mobility/src/main.ts',
        'apps/learning-catalog/src/main.ts',
        'apps/gateway/src/main.ts',
        'libs/messaging/src/index.ts',
        'node_modules/kafkajs/index.js',
      ]),
    );
  });

  it('is kept by the product', () => {
    expect(report.product.violations).toEqual([]);
  });

  it('has a fixture for each rule, and no fixture without one', () => {
    expect(Object.keys(report.fixtures).sort()).toEqual([...ruleNames].sort());
  });

  it.each(ruleNames)('forbids what the fixture of %s does, and nothing else there', (rule) => {
    const broken = (report.fixtures[rule] ?? []).map(withoutFeature);
    expect(broken).toEqual([rule]);
  });
});
