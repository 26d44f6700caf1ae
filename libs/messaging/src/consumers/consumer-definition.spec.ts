import { SkillV1 } from '@libs/contracts';
import { defineConsumer, refuseDuplicateNames } from './consumer-definition';
import { EventConsumer, OnDeleted, OnState } from './decorators';
import { Recomputation, refuseDuplicateKinds } from '../derived/recomputation';

@EventConsumer('skills')
class Complete {
  empty(): Promise<void> {
    return Promise.resolve();
  }

  @OnState(SkillV1)
  state(): Promise<void> {
    return Promise.resolve();
  }

  @OnDeleted(SkillV1)
  deleted(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a consumer at boot', () => {
  it('knows the topics it reads', () => {
    expect([...defineConsumer(new Complete()).topics.keys()]).toEqual(['assessment.skill.v1']);
  });

  it('is refused without a name, and told what to add', () => {
    const nameless = { constructor: { name: 'Nameless' } };
    expect(() => defineConsumer(nameless)).toThrow("add @EventConsumer('<name>')");
  });

  it('is refused without a handler', () => {
    @EventConsumer('idle')
    class Idle {
      readonly handlers = 'none';
    }
    expect(() => defineConsumer(new Idle())).toThrow('add @OnState(<contract>)');
  });

  it('is refused when it cannot forget', () => {
    @EventConsumer('keeper')
    class Keeper {
      @OnState(SkillV1)
      state(): Promise<void> {
        return Promise.resolve();
      }
    }
    expect(() => defineConsumer(new Keeper())).toThrow('add a method with @OnDeleted');
  });

  it('is refused when it cannot be rebuilt', () => {
    @EventConsumer('stubborn')
    class Stubborn {
      @OnState(SkillV1)
      state(): Promise<void> {
        return Promise.resolve();
      }

      @OnDeleted(SkillV1)
      deleted(): Promise<void> {
        return Promise.resolve();
      }
    }
    expect(() => defineConsumer(new Stubborn())).toThrow('Stubborn cannot be rebuilt: add empty(tx)');
  });

  it('is refused with two handlers of one state', () => {
    @EventConsumer('double')
    class Double extends Complete {
      @OnState(SkillV1)
      again(): Promise<void> {
        return Promise.resolve();
      }
    }
    expect(() => defineConsumer(new Double())).toThrow('has 2 methods with @OnState');
  });

  it('does not compile when a handler takes another state than its contract has', () => {
    @EventConsumer('mistaken')
    class Mistaken {
      // @ts-expect-error -- the state of SkillV1 has no number in `framework`
      @OnState(SkillV1)
      state({ framework }: { framework: number }): Promise<void> {
        return Promise.reject(new Error(String(framework)));
      }
    }
    expect(new Mistaken()).toBeDefined();
  });

  it('must not share its name', () => {
    const definition = defineConsumer(new Complete());
    expect(() => {
      refuseDuplicateNames([definition, definition]);
    }).toThrow("Two consumers are called 'skills'");
  });
});

describe('a recomputation at boot', () => {
  class Gaps extends Recomputation {
    readonly kind = 'gap';

    recompute(): Promise<void> {
      return Promise.resolve();
    }
  }

  it('must not share its kind', () => {
    expect(() => {
      refuseDuplicateKinds([new Gaps(), new Gaps()]);
    }).toThrow("Two recomputations are of kind 'gap'");
  });
});
