// Makes every compilation of WebAssembly fail.
for (const method of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) {
  WebAssembly[method] = async () => {
    throw new WebAssembly.CompileError("refused");
  };
}
