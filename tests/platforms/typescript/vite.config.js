export default { build: { outDir: "built" }, worker: { format: "es" } };
