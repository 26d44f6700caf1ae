/** Stops what global-setup.ts started and removes its data. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.cairnTestCluster?.stop();
}
