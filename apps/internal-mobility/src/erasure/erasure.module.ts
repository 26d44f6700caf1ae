import { Module } from '@nestjs/common';
import { WorkforceModule } from '../workforce/workforce.module';
import { EraseEmployee } from './erase-employee';
import { ErasureResolver } from './erasure.resolver';

@Module({ imports: [WorkforceModule], providers: [EraseEmployee, ErasureResolver] })
export class ErasureModule {}
