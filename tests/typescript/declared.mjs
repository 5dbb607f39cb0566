// Reads an object of modules by path, and prints what each declares: the names it exports; those that it imports or keeps to
// itself; and the members of its interfaces, with the members of those that are objects.
import { readFileSync } from "node:fs";
import ts from "typescript";

const modules = JSON.parse(readFileSync(0, "utf8"));
const declared = Object.entries(modules).map(([path, text]) => [path, of(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))]);
console.log(JSON.stringify(Object.fromEntries(declared)));

function of({ statements }) {
  const exports = [], locals = [], interfaces = {};
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) {
      const { namedBindings } = statement.importClause;
      const names = ts.isNamespaceImport(namedBindings) ? [namedBindings] : namedBindings.elements;
      locals.push(...names.map(({ name }) => name.text));
    } else if (ts.isExportDeclaration(statement)) {
      exports.push(...statement.exportClause.elements.map(({ name }) => name.text));
    } else {
      const declarations = statement.declarationList?.declarations ?? [statement];
      const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      (isExported ? exports : locals).push(...declarations.map(({ name }) => name.text));
      if (ts.isInterfaceDeclaration(statement)) interfaces[statement.name.text] = statement.members.map(members);
    }
  }
  return { exports: [...new Set(exports)], locals: [...new Set(locals)], interfaces };
}

function members({ type }) {
  return type && ts.isTypeLiteralNode(type) ? type.members.flatMap(({ name }) => name?.text ?? []) : [];
}
