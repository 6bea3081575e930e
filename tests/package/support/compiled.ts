import { join } from 'node:path';
import ts from 'typescript';
import { root } from './repository.ts';

interface Configuration {
  compilerOptions: object;
}

const { compilerOptions } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  .config as Configuration;

/** Declarations by options and path. Those of the platform take longer to read than any module that is compiled here. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles a module in the repository.
 *
 * @param further Compiler options beside those of the repository, as in a tsconfig.json.
 * @returns What the compiler objects to; empty when it is nothing.
 */
export function objectionsTo(file: string, further: object): string {
  const given = { ...compilerOptions, ...further };
  const { options } = ts.convertCompilerOptionsFromJson(given, root);
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (!path.endsWith('.d.ts')) return parse(path, ...rest);
    const key = `${path} ${JSON.stringify(given)}`;
    if (!declarations.has(key)) declarations.set(key, parse(path, ...rest));
    return declarations.get(key);
  };
  const program = ts.createProgram([file], options, host);
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host);
}
