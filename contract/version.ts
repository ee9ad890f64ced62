/** Version of the contract between server and clients. A client that speaks another is told to reload. */
export const CONTRACT_VERSION = 3;

/** Largest message that the server accepts, bytes. */
export const MESSAGE_LIMIT_BYTES = 64 * 1024;
