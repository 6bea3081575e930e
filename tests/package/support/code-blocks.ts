import { Script } from 'node:vm';

export interface CodeBlock {
  language: string;
  code: string;
  /** The line of the opening fence, counted from 1. */
  line: number;
}

/** The fenced blocks of a Markdown page. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { fence: string; block: CodeBlock; lines: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^\s*(`{3,}|~{3,})\s*([\w-]*)/.exec(text);
    if (open && fence?.[1]?.startsWith(open.fence)) {
      blocks.push({ ...open.block, code: open.lines.join('\n') });
      open = undefined;
    } else if (open) {
      open.lines.push(text);
    } else if (fence) {
      open = {
        fence: fence[1]!,
        block: { language: fence[2]!, code: '', line: index + 1 },
        lines: [],
      };
    }
  }
  if (open) throw new Error(`The code block at line ${open.block.line} is never closed.`);
  return blocks;
}

/**
 * A module whose remarks are checked: `expression; // value` on one line must give that value when it runs. A remark that
 * is not a value in JavaScript stays a remark.
 */
export function withChecks(code: string): { code: string; checks: number } {
  let checks = 0;
  const lines = code.split('\n').map((line) => {
    const remark =
      /^(?!\s|\/\/|(?:import|export|const|let|var|function|if|for|return|\})\b)(.+?);?\s+\/\/ (.+)$/.exec(
        line,
      );
    if (!remark || !isValue(remark[2]!)) return line;
    checks++;
    return `assert.deepEqual(${remark[1]!}, ${remark[2]!});`;
  });
  return { code: `import assert from 'node:assert/strict';\n${lines.join('\n')}`, checks };
}

/** Only literals: what the README shows is what a console prints. */
function isValue(text: string): boolean {
  if (!/^[[{'"\d-]|^(true|false|null)$/.test(text)) return false;
  try {
    new Script(`(${text})`);
    return true;
  } catch {
    return false;
  }
}
