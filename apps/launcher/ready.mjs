import { setTimeout as pause } from 'node:timers/promises';

const WITHIN_MS = 60_000;

/** Waits until every port's /health/ready and the identity provider answer. @throws naming the first that does not. */
export async function ready(ports, identityPort) {
  const addresses = [
    ...ports.map((port) => `http://127.0.0.1:${port}/health/ready`),
    `http://127.0.0.1:${identityPort}/.well-known/openid-configuration`,
  ];
  await Promise.all(addresses.map(answers));
}

async function answers(address) {
  const until = performance.now() + WITHIN_MS;
  for (;;) {
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    if (performance.now() > until) throw new Error(`${address} does not answer`);
    await pause(100);
  }
}
