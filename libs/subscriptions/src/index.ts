export { announceChange } from './change-bell';
export { Subscriptions } from './subscriptions';
export { SubscriptionsModule } from './subscriptions.module';
