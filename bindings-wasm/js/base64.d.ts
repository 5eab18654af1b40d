/** A module in base 64; the build writes it. */
declare module "*_bg.wasm.js" {
  const base64: string;
  export default base64;
}
