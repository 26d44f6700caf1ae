import { ALL_CONTRACTS, defineContract, type Contract } from '@libs/contracts';
import { z } from 'zod';
import { constantOf, isVersionOf } from './contract-constants';
import { productFiles, textOf } from './product-files';

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = productFiles()
  .filter((path) => /^apps\/[^/]+\/src\/.*\.ts$/.test(path) && !/\.(spec|int-spec|fixture)\.ts$/.test(path))
  .map((path) => ({ path, text: textOf(path) }));

const says = ({ text }: Source, contract: Contract): boolean =>
  new RegExp(`\\.append\\(\\s*\\w+,\\s*${constantOf(contract)}\\b`).test(text);

/** Files that tell readers of one version of an aggregate what they keep from readers of the other. */
function halfSaid(contracts: readonly Contract[], files: readonly Source[]): string[] {
  return contracts.flatMap((contract) =>
    contracts
      .filter((other) => isVersionOf(other, contract))
      .flatMap((other) => files.filter((file) => says(file, contract) && !says(file, other)))
      .map(({ path }) => `${path} appends ${constantOf(contract)} alone`),
  );
}

/** Topics that nobody's code appends to: their name is not what the check looks for, or they are said by nobody. */
function unsaid(contracts: readonly Contract[], files: readonly Source[]): string[] {
  return contracts.filter((contract) => !files.some((file) => says(file, contract))).map(({ topic }) => topic);
}

const opening = (major: number): Contract =>
  defineContract({
    owner: 'internal-mobility',
    aggregate: 'opening',
    major,
    personal: false,
    happenings: ['closed'],
    schema: z.object({ id: z.uuid(), version: z.int() }),
  });
const file = (...constants: string[]): Source => ({
  path: 'apps/internal-mobility/src/openings/close-opening.ts',
  text: constants.map((each) => `await this.outbox.append(\n  tx,\n  ${each},\n  events, id);`).join('\n'),
});

describe('Two versions of a contract', () => {
  it('are both said by every use case that says one', () => {
    expect(halfSaid(ALL_CONTRACTS, sources)).toEqual([]);
  });

  it('are not taken for said when one is missing', () => {
    const both = [opening(1), opening(2)];
    const where = 'apps/internal-mobility/src/openings/close-opening.ts';
    expect(halfSaid(both, [file('OpeningV1', 'OpeningV2')])).toEqual([]);
    expect(halfSaid(both, [file('OpeningV1')])).toEqual([`${where} appends OpeningV1 alone`]);
    expect(halfSaid(both, [file('OpeningV2')])).toEqual([`${where} appends OpeningV2 alone`]);
    expect(halfSaid([opening(2)], [file('OpeningV2')])).toEqual([]);
  });

  it('are looked for in the words that use cases use', () => {
    expect(unsaid(ALL_CONTRACTS, sources)).toEqual([]);
    expect(unsaid([opening(3)], sources)).toEqual(['internal-mobility.opening.v3']);
  });
});
