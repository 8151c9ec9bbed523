/** Packages without types of their own. */
declare module 'html-encoding-sniffer' {
  /** The name of the encoding of an HTML file, by the HTML standard's own rules. */
  export default function sniffEncoding(bytes: Uint8Array, options?: { defaultEncoding?: string }): string;
}
