import { AccessGrantV1, EmployeeV1 } from '@libs/contracts';
import { Module } from '@nestjs/common';
import { EventConsumer, OnDeleted, OnState } from './consumers/decorators';
import { MessagingModule } from './messaging.module';
import { subscriptionsOf } from './subscriptions-of';

@EventConsumer('access-copy')
class Access {
  @OnState(EmployeeV1)
  @OnDeleted(EmployeeV1)
  employee(): Promise<void> {
    return Promise.resolve();
  }

  @OnState(AccessGrantV1)
  grant(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({})
class Service {}

@Module({})
class Foundation {}

@Module({})
class Empty {}

describe('what a service reads', () => {
  it('is what its listed consumers handle, each topic once, however deep the pipe is imported', () => {
    const pipe = MessagingModule.forRoot({
      service: 'assessment',
      brokers: [],
      roles: ['api'],
      consumers: [Access],
      recomputations: [],
      restatements: [],
    });
    const foundation = { module: Foundation, imports: [pipe] };
    expect(subscriptionsOf({ module: Service, imports: [Empty, foundation] })).toEqual([
      { service: 'assessment', consumer: 'access-copy', topic: 'internal-mobility.employee.v1' },
      { service: 'assessment', consumer: 'access-copy', topic: 'internal-mobility.access-grant.v1' },
    ]);
  });

  it('is not guessed for a service without the pipe', () => {
    expect(() => subscriptionsOf({ module: Service })).toThrow('Service has no pipe: import MessagingModule.forRoot');
  });
});
