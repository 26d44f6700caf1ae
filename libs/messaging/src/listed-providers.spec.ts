import { SkillV1 } from '@libs/contracts';
import { BroadcastReader } from './broadcast/broadcast-reader';
import { EventConsumer } from './consumers/decorators';
import { Recomputation } from './derived/recomputation';
import { listedProviders } from './listed-providers';
import { Restatement } from './maintenance/restatement';

@EventConsumer('skills')
class SkillConsumer {
  readonly kept = true;
}

class RecomputeGaps extends Recomputation {
  readonly kind = 'gap';

  recompute(): Promise<void> {
    return Promise.resolve();
  }
}

class RestateSkills extends Restatement {
  readonly contract = SkillV1;

  page(): Promise<[]> {
    return Promise.resolve([]);
  }
}

class MatchIndex extends BroadcastReader {
  readonly name = 'match-index';
  readonly contracts = [SkillV1];
  readonly follows = 'skills';

  load(): Promise<void> {
    return Promise.resolve();
  }

  apply(): void {
    throw new Error('nothing is applied here');
  }
}

const complete = {
  consumers: [SkillConsumer],
  recomputations: [RecomputeGaps],
  restatements: [RestateSkills],
  broadcasts: [MatchIndex],
};
const instances = [new SkillConsumer(), new RecomputeGaps(), new RestateSkills(), new MatchIndex()] as const;

describe('what a service lists for its pipe', () => {
  it('is found among everything that its modules provide', () => {
    const [consumer, recomputation, restatement, broadcast] = instances;
    const others = ['a value', undefined, null, Object.create(null) as object, new Map(), () => 'a function'];
    expect(listedProviders(complete, [...others, ...instances])).toEqual({
      consumers: [consumer],
      recomputations: [recomputation],
      restatements: [restatement],
      broadcasts: [broadcast],
    });
  });

  it.each([
    ['consumers', 'SkillConsumer'],
    ['recomputations', 'RecomputeGaps'],
    ['restatements', 'RestateSkills'],
    ['broadcasts', 'MatchIndex'],
  ])('is told to add to `%s` what is provided and would never run', (list, name) => {
    expect(() => listedProviders({ ...complete, [list]: [] }, instances)).toThrow(
      `${name} is provided, but never runs: add it to \`${list}\` of MessagingModule.forRoot`,
    );
  });

  it.each([
    ['consumers', 'SkillConsumer'],
    ['recomputations', 'RecomputeGaps'],
    ['restatements', 'RestateSkills'],
    ['broadcasts', 'MatchIndex'],
  ])('is told to provide what `%s` lists and no module has', (list, name) => {
    const provided = instances.filter((each) => each.constructor.name !== name);
    expect(() => listedProviders(complete, provided)).toThrow(
      `${name} is in \`${list}\`, but nobody provides it: add it to the providers of its module`,
    );
  });
});
