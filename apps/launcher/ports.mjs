import { createServer } from 'node:net';

/** Asks the operating system for so many ports that nobody uses right now. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listening(0)));
  const ports = servers.map((server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port);
  await Promise.all(servers.map(closed));
  return ports;
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
