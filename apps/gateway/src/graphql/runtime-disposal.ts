import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Ends open streams when the process stops, before HTTP waits for them. */
@Injectable()
export class RuntimeDisposal implements BeforeApplicationShutdown {
  private dispose: () => Promise<void> = () => Promise.resolve();

  of(runtime: { dispose(): PromiseLike<void> | void }): void {
    this.dispose = async () => {
      await runtime.dispose();
    };
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.dispose();
  }
}
