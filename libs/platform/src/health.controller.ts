import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ReadinessChecks } from './readiness-checks';

/** Paths that answer without any token: they say nothing about anybody. */
export const PUBLIC_PATHS: readonly string[] = ['/health/live', '/health/ready'];

/** Liveness depends on nothing; readiness on what the process's roles need. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessChecks) {}

  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'up'; checks: Readonly<Record<string, string>> }> {
    const { ready, checks } = await this.readiness.run();
    if (!ready) throw new ServiceUnavailableException({ status: 'down', checks });
    return { status: 'up', checks };
  }
}
