import 'reflect-metadata';
import { serve } from '@libs/platform';
import { gatewayConfig } from './config';
import { createGateway } from './create-gateway';

async function main(): Promise<void> {
  const settings = gatewayConfig();
  await serve(await createGateway(settings), settings.PORT);
}

void main();
