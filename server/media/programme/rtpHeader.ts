/** The fixed header and the flags of RFC 3550 section 5.1; lengths in bytes, flags as bits of the first two bytes. */
export const VERSION = 2;
export const FIXED_HEADER_LENGTH = 12;
export const EXTENSION_HEADER_LENGTH = 4;
export const MARKER = 0x80;
export const HAS_PADDING = 0x20;
export const HAS_EXTENSION = 0x10;
