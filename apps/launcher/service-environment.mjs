/** `internal-mobility` → `internal_mobility` */
export function schemaOf(service) {
  return service.replaceAll('-', '_');
}

/** The URL of one of a service's three logins, derived from the administrator's. */
export function databaseUrl(adminUrl, service, role, keys) {
  const url = new URL(adminUrl);
  url.pathname = '/cairn';
  url.username = `${schemaOf(service)}_${role}`;
  url.password = keys.logins[service][role];
  return url.toString();
}

export function serviceSettings(service, { adminUrl, brokers, keys, ports }) {
  return {
    ...inherited(),
    DATABASE_URL: databaseUrl(adminUrl, service, 'api', keys),
    DATABASE_DIRECT_URL: databaseUrl(adminUrl, service, 'worker', keys),
    KAFKA_BROKERS: brokers,
    PORT: String(ports[service]),
    ID_NAMESPACE: keys.idNamespace,
    INTERNAL_TOKEN_PUBLIC_KEYS: JSON.stringify({ keys: [publicPart(keys.internalToken)] }),
  };
}

export function gatewaySettings({ keys, ports }) {
  return {
    ...inherited(),
    PORT: String(ports.gateway),
    OIDC_ISSUER: issuer(ports),
    INTERNAL_TOKEN_PRIVATE_KEY: JSON.stringify(keys.internalToken),
    ASSESSMENT_URL: `http://127.0.0.1:${ports.assessment}/graphql`,
    INTERNAL_MOBILITY_URL: `http://127.0.0.1:${ports['internal-mobility']}/graphql`,
    LEARNING_CATALOG_URL: `http://127.0.0.1:${ports['learning-catalog']}/graphql`,
  };
}

export function identityProviderSettings({ keys, ports }) {
  return {
    ...inherited(),
    PORT: String(ports.identity),
    OIDC_ISSUER: issuer(ports),
    IDENTITY_KEYS: JSON.stringify(keys.identityProvider),
  };
}

export function issuer(ports) {
  return `http://localhost:${ports.identity}`;
}

function inherited() {
  // Libraries check themselves at every step otherwise; what Cairn does for developers goes by CAIRN_ENV.
  const NODE_ENV = 'production';
  const { PATH, HOME, TZ, LANG, LOG_LEVEL, REDIS_URL, NODE_OPTIONS } = process.env;
  const kept = { PATH, HOME, TZ, LANG, LOG_LEVEL, REDIS_URL, NODE_OPTIONS, CAIRN_ENV: 'development', NODE_ENV };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function publicPart({ d: _secret, ...open }) {
  return open;
}
