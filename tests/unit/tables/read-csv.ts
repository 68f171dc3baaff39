/** A strict reader of RFC 4180, for tests: lines end in CRLF, quotes stand round a whole field and are doubled inside. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const [field, next] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    row.push(field);
    if (text[next] === ',') at = next + 1;
    else if (text.startsWith('\r\n', next)) {
      rows.push(row);
      row = [];
      at = next + 2;
      continue;
    } else throw new Error(`neither a comma nor the end of a line at ${next}`);
    if (text.startsWith('\r\n', at)) {
      rows.push([...row, '']);
      row = [];
      at += 2;
    }
  }
  if (row.length > 0) throw new Error('the last line has no end');
  return rows;
}

function quoted(text: string, from: number): [string, number] {
  let field = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else return [field, at + 1];
  }
  throw new Error('a quote without its end');
}

function bare(text: string, from: number): [string, number] {
  const field = /^[^,\r\n"]*/.exec(text.slice(from))?.[0] ?? '';
  return [field, from + field.length];
}
