// Real input in a real browser: opens the gallery, clicks, types, scrolls, uses
// keys, and measures. Call it from the top of the repository:
//   (cd .ci/browser && npm install) && node .ci/browser/gallery.mjs [folder for pictures]
// CHROMIUM names the browser, default /usr/bin/chromium.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const out = process.argv[2] || join(tmpdir(), "auguststorm-browser");
mkdirSync(out, { recursive: true });

const data = join(out, "data-" + process.pid);
const bin = process.env.AUGUSTSTORM;
const args = ["play", "--no-open", "--screen", "gallery"];
const server = bin ? spawn(bin, args, { env: { ...process.env, XDG_DATA_HOME: data } })
  : spawn("go", ["run", "./cmd/auguststorm", ...args], { env: { ...process.env, XDG_DATA_HOME: data } });
let failures = 0;
const check = (ok, text) => { console.log((ok ? "ok    " : "FAILS ") + text); if (!ok) failures++; };

const address = await new Promise((found, lost) => {
  let text = "";
  server.stdout.on("data", (d) => { text += d; const m = /http:\S+/.exec(text); if (m) found(m[0]); });
  server.stderr.on("data", (d) => process.stderr.write(d));
  server.on("exit", (c) => lost(new Error("the server ended with " + c)));
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--ignore-gpu-blocklist", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const errors = [];
page.on("pageerror", (e) => errors.push(String(e)));
page.on("console", (m) => { if (m.type() === "error") errors.push(m.text()); });

const began = Date.now();
await page.goto(address);
await page.waitForFunction(() => document.documentElement.dataset.ready, null, { timeout: 60000 });
const ready = Date.now() - began;
console.log(`first frame ${ready} ms after the address was opened (in the page ${await page.evaluate(() => document.documentElement.dataset.ready)} ms)`);
check(ready < 8000, "the first frame comes within 8 s");

const wait = (ms) => page.waitForTimeout(ms);
const click = async (x, y) => { await page.mouse.move(x, y); await wait(200); await page.mouse.down(); await page.mouse.up(); await wait(400); };
const said = () => page.evaluate(() => document.getElementById("said").textContent);
let shots = 0;
const shot = async (name) => { const p = join(out, `${String(++shots).padStart(2, "0")}-${name}.png`); await page.screenshot({ path: p }); return readFileSync(p); };
await wait(500);
const first = await shot("controls");
await click(347, 339); // News
check(/Hailar has fallen/.test(await said()), "a click on News tells the screen reader: " + await said());
await click(466, 225); // Supply and fuel
check(/Supply and fuel: on/.test(await said()), "a click on a checkbox: " + await said());
await click(1056, 219);
await page.keyboard.type("Khingan 1945");
await page.keyboard.press("Enter", {});
await wait(400);
const typed = await shot("typed");
check(!first.equals(typed), "the picture changed");
await page.keyboard.press("Control+Enter", {});
await wait(400);
check(/The sun sets/.test(await said()), "Ctrl+Enter ends the day: " + await said());
await click(134, 87);
check(/Lists/.test(await said()), "a click on the tab Lists: " + await said());
await page.mouse.move(300, 400);
await page.mouse.wheel(0, 600);
await wait(900);
await shot("lists");
await click(189, 87);
await shot("text");
await page.setViewportSize({ width: 1000, height: 640 });
await wait(700);
await shot("resized");

// Two quick clicks within one slow frame are two clicks.
await page.setViewportSize({ width: 1280, height: 720 });
await wait(500);
await click(85, 87);
await page.mouse.move(466, 255); // The historical front of that day
await wait(300);
for (let i = 0; i < 2; i++) { await page.mouse.down(); await page.mouse.up(); }
await wait(700);
check(/front of that day: off/.test(await said()), "two clicks at once: " + await said());

// What was chosen is kept and comes back.
await click(466, 543); // Left-handed
await wait(2500);
const kept = await (await fetch(new URL("/saves/choices.json", address), { headers: { "X-August-Storm": "1" } })).text();
check(/"Mirror": true/.test(kept), "the choice is kept by the server");
await page.reload();
await page.waitForFunction(() => document.documentElement.dataset.ready, null, { timeout: 60000 });
await wait(800);
await shot("reloaded");

// Idle: CPU of the whole browser while nothing happens.
await page.mouse.move(5, 630);
await wait(3500);
const cdp = await browser.newBrowserCDPSession();
const cpu = async () => Object.fromEntries((await cdp.send("SystemInfo.getProcessInfo")).processInfo.map((p) => [p.type + " " + p.id, p.cpuTime]));
const c0 = await cpu(), t0 = Date.now();
await wait(10000);
const c1 = await cpu(), share = (name) => 100000 * (c1[name] - (c0[name] || 0)) / (Date.now() - t0);
const names = Object.keys(c1), idle = names.reduce((s, n) => s + share(n), 0);
console.log(`idle: ${idle.toFixed(1)} % of a core, all processes of the browser (${names.map((n) => n.split(" ")[0] + " " + share(n).toFixed(1)).join(", ")})`);

// Another page's script must not reach the saves.
const status = async (headers) => (await fetch(new URL("/saves/", address), { headers })).status;
check(await status({ "X-August-Storm": "1" }) === 200, "the game may list the saves");
check(await status({ "X-August-Storm": "1", Origin: "http://evil.example" }) === 403, "another origin is refused");

check(errors.length === 0, "no errors in the page " + errors.join("; "));
await browser.close();
server.removeAllListeners("exit");
server.kill("SIGINT");
console.log(`pictures are in ${out}`);
process.exit(failures ? 1 : 0);
