// How many times the speed of chrono-node, the fastest peer? The same paragraphs through both, on one core each.
//   cd SOME_FOLDER && npm install chrono-node
//   NODE_PATH=SOME_FOLDER/node_modules node tests/bench/chrono.js FILE [build/release/tests/bench/bench_timex]
// FILE is plain text, paragraphs parted by blank lines. With the benchmark program the ratio is printed too.
const fs = require('fs');
const {execFileSync} = require('child_process');
const chrono = require('chrono-node');
const [, , file, bench] = process.argv;
const text = fs.readFileSync(file, 'utf8');
const paragraphs = text.split(/\n\n+/);
const reference = new Date(Date.UTC(2026, 0, 22, 12));
for (const p of paragraphs.slice(0, 200)) chrono.parse(p, reference);
const begin = process.cpuUsage();
let found = 0;
for (const p of paragraphs) found += chrono.parse(p, reference).length;
const used = process.cpuUsage(begin);
const peer = Buffer.byteLength(text) / (used.user + used.system);
console.log(`chrono-node: ${found} phrases, ${peer.toFixed(2)} MB a CPU second`);
if (bench) {
    const answer = JSON.parse(execFileSync(bench, ['--benchmark_filter=recognise_and_resolve', '--benchmark_format=json'],
        {env: {...process.env, DATELINE_BENCH_TEXT: file}, stdio: ['ignore', 'pipe', 'ignore']}));
    const [run] = answer.benchmarks;
    const ours = run.bytes_per_second / 1e6;
    console.log(`dateline: ${run.phrases} phrases, ${ours.toFixed(2)} MB a CPU second, ${(ours / peer).toFixed(0)} times as fast`);
}
