/** The kind under which a provider (subject) has its courses go by its name. */
export const PROVIDER_NAMES = 'provider-names';
