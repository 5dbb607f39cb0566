// The module in which `globals.mjs` looks around.
export {};
