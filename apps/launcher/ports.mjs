import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems take the near ends of connections: those may be in use a moment later. */
const [LOWEST, HIGHEST] = [18_000, 32_000];

/**
 * So many different ports that nobody listens on right now.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const ports = new Set();
  while (ports.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

/** True when nothing listens on the port. */
export async function isFree(port) {
  try {
    await closed(await listening(port));
    return true;
  } catch {
    return false;
  }
}

/** The wanted ports where they are free, any other where they are not. */
export async function preferPorts(wanted) {
  const ports = [];
  for (const port of wanted) ports.push((await isFree(port)) ? port : (await freePorts(1))[0]);
  return ports;
}

function listening(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function closed(server) {
  return new Promise((resolve) => server.close(resolve));
}
