/**
 * Derives, from the types of Office.js, which requirement set of ExcelApi each member needs that the add-in uses, and
 * whether the use is guarded by `supports('1.12')`: in the branch such a question opens, after one that turns back, or in
 * a function tagged `@excelApi 1.12`, whose calls must be guarded in turn.
 */

import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

export interface MemberUse {
  readonly member: string;
  readonly place: string;
  /** The set it needs: 12 is ExcelApi 1.12. */
  readonly needs: number;
  /** The highest set that was asked for before; 0 where none was. */
  readonly guardedBy: number;
}

/** Every use of an Excel member in these files. */
export function excelUses(files: readonly string[]): readonly MemberUse[] {
  const config = ts.readConfigFile(path.join(PROJECT_ROOT, 'addin/tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    config.config,
    ts.sys,
    path.join(PROJECT_ROOT, 'addin'),
  );
  const program = ts.createProgram({ rootNames: [...files], options });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`not in the program: ${file}`);
    return usesIn(source, checker);
  });
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly MemberUse[] {
  const uses: MemberUse[] = [];
  const add = (node: ts.Node, member: string, needs: number): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const place = `${path.basename(source.fileName)}:${line + 1}`;
    uses.push({ member, place, needs, guardedBy: guardOf(node) });
  };
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    const needs = name === undefined ? undefined : setNeeded(name, checker);
    if (name !== undefined && needs !== undefined) add(node, name.text, needs);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** The name of a member that is read, called or taken apart here. */
function nameOf(node: ts.Node): ts.Identifier | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return node.name;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return node.expression;
  if (
    ts.isBindingElement(node) &&
    ts.isIdentifier(node.name) &&
    ts.isObjectBindingPattern(node.parent)
  ) {
    return node.propertyName !== undefined && ts.isIdentifier(node.propertyName)
      ? node.propertyName
      : node.name;
  }
  return undefined;
}

function setNeeded(name: ts.Identifier, checker: ts.TypeChecker): number | undefined {
  const symbol = memberOf(name, checker);
  if (symbol === undefined) return undefined;
  const own = symbol.getJsDocTags(checker).find((tag) => tag.name === 'excelApi');
  if (own !== undefined) return Number(ts.displayPartsToString(own.text).split('.')[1]);
  const declarations = symbol.declarations ?? [];
  if (!declarations.some((declared) => declared.getSourceFile().fileName.includes('office-js'))) {
    return undefined;
  }
  // The set stands in the remarks of the comment, which only its whole text has.
  const text = declarations
    .flatMap((declared) => ts.getJSDocCommentsAndTags(declared).map((comment) => comment.getText()))
    .join('\n');
  const found = /\[Api set: ExcelApi 1\.(\d+)\]/.exec(text);
  if (found !== null) return Number(found[1]);
  return /ExcelApiOnline|BETA/.test(text) ? Infinity : undefined;
}

/** Of a name that is taken apart (`const { worksheets } = workbook`) the member it comes from. */
function memberOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = name;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    return checker.getTypeAtLocation(parent.parent).getProperty(name.text);
  }
  return checker.getSymbolAtLocation(name);
}

function guardOf(node: ts.Node): number {
  let guard = 0;
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    guard = Math.max(guard, guardBetween(child, child.parent));
    if (ts.isFunctionDeclaration(child)) {
      const tag = ts.getJSDocTags(child).find(({ tagName }) => tagName.text === 'excelApi');
      if (typeof tag?.comment === 'string')
        guard = Math.max(guard, Number(tag.comment.split('.')[1]));
    }
  }
  return guard;
}

function guardBetween(child: ts.Node, parent: ts.Node): number {
  if (ts.isConditionalExpression(parent)) {
    if (child === parent.whenTrue) return asked(parent.condition, true);
    return child === parent.whenFalse ? asked(parent.condition, false) : 0;
  }
  if (ts.isIfStatement(parent)) {
    if (child === parent.thenStatement) return asked(parent.expression, true);
    return child === parent.elseStatement ? asked(parent.expression, false) : 0;
  }
  if (ts.isBinaryExpression(parent) && child === parent.right) {
    return parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
      ? asked(parent.left, true)
      : 0;
  }
  if (!ts.isBlock(parent)) return 0;
  const before = parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement));
  return Math.max(0, ...before.map(turnedBack));
}

/** `if (!supports('1.13')) return` guards what follows it. */
function turnedBack(statement: ts.Statement): number {
  if (!ts.isIfStatement(statement) || statement.elseStatement !== undefined) return 0;
  const { thenStatement } = statement;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  const leaves =
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isContinueStatement(last) || ts.isThrowStatement(last));
  return leaves ? asked(statement.expression, false) : 0;
}

/** The set that is known to be there when a condition came out true, or false. */
function asked(condition: ts.Expression, outcome: boolean): number {
  if (ts.isParenthesizedExpression(condition)) return asked(condition.expression, outcome);
  if (
    ts.isPrefixUnaryExpression(condition) &&
    condition.operator === ts.SyntaxKind.ExclamationToken
  ) {
    return asked(condition.operand, !outcome);
  }
  if (ts.isBinaryExpression(condition)) {
    const joins = outcome ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    if (condition.operatorToken.kind !== joins) return 0;
    return Math.max(asked(condition.left, outcome), asked(condition.right, outcome));
  }
  const match = /\bsupports\('1\.(\d+)'\)$/.exec(condition.getText());
  return outcome && match !== null ? Number(match[1]) : 0;
}
