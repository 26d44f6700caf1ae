import { SkillV1 } from '@libs/contracts';
import { defineConsumer, refuseDuplicateNames } from './consumer-definition';
import { EventConsumer, OnDeleted, OnState } from './decorators';

@EventConsumer('skills')
class Complete {
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
    class Nameless {}
    expect(() => defineConsumer(new Nameless())).toThrow("add @EventConsumer('<name>')");
  });

  it('is refused without a handler', () => {
    @EventConsumer('idle')
    class Idle {}
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

  it('must not share its name', () => {
    const definition = defineConsumer(new Complete());
    expect(() => {
      refuseDuplicateNames([definition, definition]);
    }).toThrow("Two consumers are called 'skills'");
  });
});
