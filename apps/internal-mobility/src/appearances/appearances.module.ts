import { Module } from '@nestjs/common';
import { AppearanceRecords } from './appearance-records';
import { AppearanceResolver } from './appearance.resolver';
import { ChooseAppearance } from './choose-appearance';

@Module({ providers: [AppearanceRecords, AppearanceResolver, ChooseAppearance], exports: [AppearanceRecords] })
export class AppearancesModule {}
