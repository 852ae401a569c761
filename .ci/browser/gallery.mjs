// Real input in a real browser: opens the gallery, clicks, types, scrolls, uses
// keys, and measures. Call it from the top of the repository:
//   (cd .ci/browser && npm install) && node .ci/browser/gallery.mjs [folder for pictures]
// CHROMIUM names the browser, default /usr/bin/chromium.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, ended, launch, open, out, ready, serve } from "./start.mjs";

const { address, stop } = await serve("--screen", "gallery");
const browser = await launch();
const errors = [];
const began = Date.now();
const page = await open(browser, address, { width: 1280, height: 720 }, errors);
const took = Date.now() - began;
console.log(`first frame ${took} ms after the address was opened (in the page ${await page.evaluate(() => document.documentElement.dataset.ready)} ms)`);
check(took < 8000, "the first frame comes within 8 s");

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
await ready(page);
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
stop();
console.log(`pictures are in ${out}`);
ended();
