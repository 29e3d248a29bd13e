/** Cases written as text: files under `-- name` headers, and carets under a line that say what must be found there. */

export interface CaseFile {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a caret line says: `^^^^ figure-unsupported: no source states`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly check: string;
  /** A part of the message, in any case; "" when only the check counts. */
  readonly message: string;
}

export interface Case {
  /** The heading that it stands under. */
  readonly title: string;
  readonly files: readonly CaseFile[];
}

const fence = /^(`{3,})case\s*$/;
const caretLine = /^(\s*)(\^+)\s+([a-z][a-z-]*)(?::\s*(.*))?$/;

/** The cases of a Markdown page: its fenced blocks of the language `case`. */
export function casesOf(page: string): Case[] {
  const cases: Case[] = [];
  const lines = page.split('\n');
  let title = '';
  for (let i = 0; i < lines.length; i++) {
    const heading = /^#+\s+(.*)$/.exec(lines[i]!);
    if (heading) title = heading[1]!;
    const open = fence.exec(lines[i]!);
    if (!open) continue;
    const close = lines.indexOf(open[1]!, i + 1);
    if (close < 0) throw new Error(`The case under “${title}” is not closed.`);
    cases.push({ title, files: filesOf(lines.slice(i + 1, close), title) });
    i = close;
  }
  return cases;
}

function filesOf(lines: readonly string[], title: string): CaseFile[] {
  const files: CaseFile[] = [];
  let name: string | undefined;
  let times = 1;
  let body: string[] = [];
  const flush = () => {
    if (name !== undefined) files.push(fileOf(name, body, times));
    body = [];
  };
  for (const line of lines) {
    const header = /^-- (\S.*?)(?: × (\d+))?$/.exec(line);
    if (header) {
      flush();
      name = header[1]!;
      times = Number(header[2] ?? 1);
    } else if (name === undefined) throw new Error(`The case under “${title}” must open with “-- file”.`);
    else body.push(line);
  }
  flush();
  return files;
}

/** `times` repeats the body, for texts that are too long to be written out. */
function fileOf(name: string, lines: readonly string[], times: number): CaseFile {
  const kept: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let length = 0;
  for (const line of lines) {
    const caret = caretLine.exec(line);
    if (caret) {
      const start = lineStart + caret[1]!.length;
      marks.push({ start, end: start + caret[2]!.length, check: caret[3]!, message: caret[4] ?? '' });
      continue;
    }
    lineStart = length;
    kept.push(line);
    length += line.length + 1;
  }
  return { name, text: `${kept.join('\n')}\n`.repeat(times).slice(0, -1), marks };
}
