/**
 * Does nothing: here the modules are loaded when they are needed. It stands for
 * what browsers wait for, so that one program runs everywhere.
 */
async function init(_source?: unknown): Promise<void> {}

export {
  init as default,
  init as initAnalyse,
  init as initAnonymise,
  init as initAssign,
  init as initCompare,
  init as initMeasure,
  init as initRead,
  init as initRender,
  init as initReport,
};
