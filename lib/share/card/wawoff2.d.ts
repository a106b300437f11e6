declare module 'wawoff2' {
  /** SFNT (TTF or OTF) from WOFF2. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
