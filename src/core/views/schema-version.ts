/** Of all JSON documents: their fields are a contract, and are only ever added to. */
export const SCHEMA_VERSION = 1;
