import type { Subscription } from '@libs/contracts';
import type { DynamicModule } from '@nestjs/common';
import { consumerName, handlerMarks } from './consumers/decorators';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options';

/**
 * Which topics a service reads by which consumer, from the module of the service as it is configured; nothing is started.
 * Broadcast readers read nothing more: each follows a consumer. @throws Error for a module without the pipe.
 */
export function subscriptionsOf(service: DynamicModule): Subscription[] {
  const options = optionsWithin(service);
  if (options === undefined) throw new Error(`${service.module.name} has no pipe: import MessagingModule.forRoot`);
  return options.consumers.flatMap((type) => {
    const topics = new Set(handlerMarks(type.prototype as object).map(({ contract }) => contract.topic));
    return [...topics].map((topic) => ({ service: options.service, consumer: consumerName(type) ?? type.name, topic }));
  });
}

function optionsWithin({ imports = [], providers = [] }: DynamicModule): MessagingOptions | undefined {
  for (const provider of providers) {
    if ('provide' in provider && provider.provide === MESSAGING_OPTIONS && 'useValue' in provider) {
      return provider.useValue as MessagingOptions;
    }
  }
  for (const imported of imports) {
    const found = 'module' in imported ? optionsWithin(imported) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
