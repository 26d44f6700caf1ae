import { Module } from '@nestjs/common';
import { OutlookInputsReadModel } from './outlook-inputs.read-model';
import { OutlookProjection } from './outlook.projection';
import { OutlookReadModel } from './outlook.read-model';
import { OutlookResolver } from './outlook.resolver';
import { RecomputeOutlook } from './recompute-outlook';
import { RestateOutlooks } from './restate-outlooks';
import { SweepOutlooks } from './sweep-outlooks';
import { SweepOutlooksProcessor } from './sweep-outlooks.processor';

@Module({
  providers: [
    OutlookInputsReadModel,
    OutlookProjection,
    OutlookReadModel,
    OutlookResolver,
    RecomputeOutlook,
    RestateOutlooks,
    SweepOutlooks,
    SweepOutlooksProcessor,
  ],
})
export class OutlookModule {}
