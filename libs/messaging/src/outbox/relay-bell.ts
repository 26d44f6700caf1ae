import { Injectable } from '@nestjs/common';
import { WakeUp } from '../timing/wake-up';

/** Rung after a commit that left events in the outbox. */
@Injectable()
export class RelayBell extends WakeUp {}
