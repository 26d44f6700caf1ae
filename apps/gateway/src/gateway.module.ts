import { PlatformModule } from '@libs/platform';
import { Module } from '@nestjs/common';
import { RuntimeDisposal } from './graphql/runtime-disposal';

/** One address in front of the subgraphs: identity, limits, signatures; no rule of the business. */
@Module({ imports: [PlatformModule.forRoot()], providers: [RuntimeDisposal] })
export class GatewayModule {}
