/**
 * Does nothing: here the module is loaded from the start. It stands for what
 * browsers wait for, so that one program runs everywhere.
 */
export async function init(_source?: unknown): Promise<void> {}
