/** The module in base 64; the build writes it. */
declare const base64: string;
export default base64;
