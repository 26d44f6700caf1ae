/** The version of AsyncAPI's Kafka bindings that the document is written in. */
export const KAFKA_BINDING_VERSION = '0.5.0';
