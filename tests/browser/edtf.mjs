// Is what we call EDTF what others call EDTF? Every expression the program can write, and every one it wrote on the
// stories, must be read by edtf.js and by edtf-ts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import edtf from 'edtf';
import { parse } from '@edtf-ts/core';

const folder = process.argv[2];
const found = new Set(readFileSync(join(folder, 'edtf.txt'), 'utf8').split('\n'));
const collect = (value) => {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.edtf === 'string') found.add(value.edtf);
  Object.values(value).forEach(collect);
};
for (const file of readdirSync(folder))
  if (file.endsWith('.json')) collect(JSON.parse(readFileSync(join(folder, file), 'utf8')));
found.delete('');

const accepts = {
  'edtf.js': (text) => { try { edtf(text); return true; } catch { return false; } },
  'edtf-ts': (text) => parse(text).success,
};
// edtf-ts 0.4.2 reads years before 1000 everywhere but inside a set; ISO 8601-2 has them there too.
const isItsGap = (name, text) => name === 'edtf-ts' && /^\[.*-?0\d{3}/.test(text);
let refused = 0;
for (const text of found)
  for (const [name, accept] of Object.entries(accepts))
    if (!accept(text) && !isItsGap(name, text)) {
      console.log(`${name} refuses ${text}`);
      refused += 1;
    }
// The check itself: what is no EDTF must be refused.
for (const wrong of ['2025-21~', '[2026-01-22T19:00..2026-01-22T20:00]', '2026-13-01', '[2025-12-01..2025-12-10]~'])
  if (Object.values(accepts).every((accept) => accept(wrong))) {
    console.log(`nobody refuses ${wrong}`);
    refused += 1;
  }
console.log(`${found.size} EDTF expressions, ${refused} refused`);
process.exit(refused === 0 && found.size > 50 ? 0 : 1);
