import { z } from 'zod';
import { ConfigError, parseConfig } from './read-config';
import { isPooled, migrationSettings, serviceSettings } from './service-settings';

const GIVEN = {
  DATABASE_URL: 'postgres://api:secret@localhost/cairn',
  DATABASE_DIRECT_URL: 'postgres://worker:secret@localhost/cairn',
  KAFKA_BROKERS: 'one:9092, two:9092,',
  PORT: '4001',
  ID_NAMESPACE: 'b1f1d5a2-43f1-4ad3-b0b1-52d6f2c7a111',
  INTERNAL_TOKEN_PUBLIC_KEYS: '{"keys":[{"kty":"OKP"}]}',
};

describe('settings', () => {
  it('are parsed, and default to a quiet production process of both roles', () => {
    expect(parseConfig(serviceSettings, GIVEN)).toMatchObject({
      KAFKA_BROKERS: ['one:9092', 'two:9092'],
      PORT: 4001,
      LOG_LEVEL: 'info',
      PROCESS_ROLES: ['api', 'worker'],
      CAIRN_ENV: 'production',
      INTERNAL_TOKEN_PUBLIC_KEYS: { keys: [{ kty: 'OKP' }] },
    });
  });

  it('that are empty count as missing', () => {
    expect(parseConfig(serviceSettings, { ...GIVEN, REDIS_URL: '', LOG_LEVEL: '' })).toMatchObject({
      LOG_LEVEL: 'info',
    });
    expect(() => parseConfig(serviceSettings, { ...GIVEN, PORT: '' })).toThrow('PORT');
  });

  it('that are missing or wrong are all named, none with its value', () => {
    const wrong = {
      ...GIVEN,
      DATABASE_URL: 'hunter2',
      PORT: '99999',
      ID_NAMESPACE: undefined,
      PROCESS_ROLES: 'api,hunter2',
      INTERNAL_TOKEN_PUBLIC_KEYS: '{"hunter2": 1',
    };
    const parse = () => parseConfig(serviceSettings, wrong);
    expect(parse).toThrow(ConfigError);
    for (const key of ['DATABASE_URL', 'PORT', 'ID_NAMESPACE', 'PROCESS_ROLES', 'INTERNAL_TOKEN_PUBLIC_KEYS']) {
      expect(parse).toThrow(key);
    }
    expect(parse).not.toThrow(/hunter2|99999/);
  });

  it('of a role that nobody knows, or of one partition, are refused', () => {
    expect(() => parseConfig(serviceSettings, { ...GIVEN, PROCESS_ROLES: 'api,king' })).toThrow('PROCESS_ROLES');
    const owner = { DATABASE_OWNER_URL: 'postgres://owner@localhost/cairn' };
    expect(parseConfig(migrationSettings, owner)).toMatchObject({ KAFKA_PARTITIONS: 12 });
    expect(() => parseConfig(migrationSettings, { ...owner, KAFKA_PARTITIONS: '1' })).toThrow('KAFKA_PARTITIONS');
  });

  it.each([
    [undefined, 'localhost', false],
    [undefined, 'pooler:6432', true],
    ['true', 'pooler:6432', true],
    ['false', 'replica', false],
    ['false', 'localhost', false],
  ])('say by DATABASE_POOLED=%s, or by another address (%s), whether there is a pooler: %s', (said, host, pooled) => {
    const environment = { ...GIVEN, DATABASE_URL: `postgres://api:secret@${host}/cairn`, DATABASE_POOLED: said };
    expect(isPooled(parseConfig(serviceSettings, environment))).toBe(pooled);
  });

  it('of a pooler that would stand before the direct way too, or said by another word, are refused', () => {
    for (const DATABASE_POOLED of ['true', 'perhaps'])
      expect(() => parseConfig(serviceSettings, { ...GIVEN, DATABASE_POOLED })).toThrow('DATABASE_POOLED');
  });

  it('leave out what no schema asks for', () => {
    expect(parseConfig(z.object({ A: z.string() }), { A: 'a', B: 'b' })).toEqual({ A: 'a' });
  });
});
