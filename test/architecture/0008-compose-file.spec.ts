import { composeServices, declaredVolumes } from './compose-file';
import { isPinned } from './pinned-image';

describe('docker-compose.yml', () => {
  it('offers the three parts that npm start can use', () => {
    expect(composeServices.map(({ name }) => name).sort()).toEqual(['kafka', 'postgres', 'redis']);
  });

  it('publishes no port twice', () => {
    const published = composeServices.flatMap(({ ports }) => ports.map(({ host }) => host));
    expect([...new Set(published)]).toEqual(published);
  });

  it('declares the volumes that its services mount, and no others', () => {
    const mounted = composeServices.flatMap(({ volumes }) => volumes);
    expect([...new Set(mounted)].sort()).toEqual([...declaredVolumes].sort());
  });
});

describe.each(composeServices)('The compose service $name', (service) => {
  it('runs a pinned image', () => {
    expect(isPinned(service.image)).toBe(true);
  });

  it('keeps its data in a named volume', () => {
    expect(service.volumes.length).toBeGreaterThan(0);
  });

  it('is asked for its health on a port where it listens', () => {
    expect(service.healthcheck).not.toBe('');
    const listening = new Set([...service.ports.map(({ container }) => container), ...service.listeners]);
    expect(service.askedPorts.filter((port) => !listening.has(port))).toEqual([]);
  });

  it('tells clients on this machine only addresses that it publishes', () => {
    const published = service.ports.map(({ host }) => host);
    expect(service.advertised.filter((port) => !published.includes(port))).toEqual([]);
  });

  it('waits only for services that exist', () => {
    expect(composeServices.map(({ name }) => name)).toEqual(expect.arrayContaining([...service.waitsFor]));
  });
});

describe('A pinned image', () => {
  it.each([
    ['postgres:18.1', true],
    ['registry.example:5000/cairn:0.1.0', true],
    ['postgres', false],
    ['postgres:latest', false],
    ['registry.example:5000/cairn', false],
    ['cairn:stable', false],
  ])('%s: %s', (image, pinned) => {
    expect(isPinned(image)).toBe(pinned);
  });
});
