import type { INestApplication } from '@nestjs/common';
import { ReadinessChecks } from './readiness-checks';

const STOP_WITHIN_MS = 25_000;

/**
 * Listens, and on SIGTERM or SIGINT drains: readiness false, no new requests, running work finished, exit 0.
 * What does not end within 25 s is cut off with exit 1, so that an orchestrator never has to.
 */
export async function serve(app: INestApplication, port: number): Promise<void> {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    app.get(ReadinessChecks).drain();
    void app.close().then(
      () => process.exit(process.exitCode ?? 0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen(port, '0.0.0.0');
}
