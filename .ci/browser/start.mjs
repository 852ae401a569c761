// What the scripts here share: the server with a data folder of its own, a headless
// browser, its page, and ways to press what stands on the screen.
//   AUGUSTSTORM names a built program (otherwise go run), CHROMIUM the browser.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");

export const out = process.argv[2] || join(tmpdir(), "auguststorm-browser");
mkdirSync(out, { recursive: true });

let failures = 0;
export const check = (ok, text) => { console.log((ok ? "ok    " : "FAILS ") + text); if (!ok) failures++; };

// serve starts the server and returns its address and how to stop it. Each has a
// data folder of its own.
let servers = 0;
export async function serve(...more) {
  const args = ["play", "--no-open", ...more], env = { ...process.env, XDG_DATA_HOME: join(out, `data-${process.pid}-${++servers}`) };
  const server = process.env.AUGUSTSTORM ? spawn(process.env.AUGUSTSTORM, args, { env }) : spawn("go", ["run", "./cmd/auguststorm", ...args], { env });
  server.stderr.on("data", (d) => process.stderr.write(d));
  const address = await new Promise((found, lost) => {
    let text = "";
    server.stdout.on("data", (d) => { text += d; const m = /http:\S+/.exec(text); if (m) found(m[0]); });
    server.on("exit", (c) => lost(new Error("the server ended with " + c)));
  });
  server.removeAllListeners("exit");
  return { address, stop: () => server.kill("SIGINT") };
}

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--ignore-gpu-blocklist", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});

// open opens the address and waits for the first frame; errors of the page are kept.
export async function open(browser, address, viewport, errors = []) {
  const page = await browser.newPage({ viewport });
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("console", (m) => { if (m.type() === "error") errors.push(m.text()); });
  await page.goto(address);
  await ready(page);
  return page;
}

export const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready, null, { timeout: 60000 });

// player plays on a page by mouse and keys, and reads what the client says it shows.
export function player(page) {
  const state = async () => JSON.parse(await page.evaluate(() => window.augustStormState()));
  const until = async (test, what, ms = 60000) => {
    for (const end = Date.now() + ms; ;) {
      const s = await state();
      if (test(s)) return s;
      if (Date.now() > end) throw new Error(`${what} did not come within ${ms} ms; the screen says ${s.Texts.map((t) => t.Text).join(" | ")} ${JSON.stringify(s.State)}`);
      await page.waitForTimeout(100);
    }
  };
  const at = async (x, y, button = "left") => {
    await page.mouse.move(x, y);
    await page.waitForTimeout(120);
    await page.mouse.down({ button });
    await page.mouse.up({ button });
    await page.waitForTimeout(250);
  };
  // rests waits until the client has nothing left to do.
  const rests = () => until((s) => !s.Busy && !s.State?.Playing, "rest", 120000);
  // still waits until the map has come to rest and returns what is shown then.
  const still = async () => {
    for (let was = "", s = await state(); ; s = await state()) {
      const now = JSON.stringify(s.State?.Around);
      if (now === was) return s;
      was = now;
      await page.waitForTimeout(250);
    }
  };
  const key = async (chord) => { await page.keyboard.press(chord); await page.waitForTimeout(200); };
  const reads = (text) => (t) => t.Text === text || t.Text.length > 9 && t.Text.endsWith("…") && text.startsWith(t.Text.slice(0, -1));
  return {
    state, until, at,
    // press clicks on the last of the texts that read so, whole or cut short: the topmost.
    press: async (text) => {
      const find = async () => (await until((s) => s.Texts.some(reads(text)), `"${text}"`)).Texts.filter(reads(text)).pop();
      let t = await find();
      for (let was = {}; was.X !== t.X || was.Y !== t.Y; t = await find()) { // until it stands still
        was = t;
        await page.waitForTimeout(200);
      }
      await at(t.X, t.Y);
    },
    shows: async (text) => (await state()).Texts.some((t) => t.Text.includes(text)),
    rests, still, key,
    // endDay ends the phase, past the list of what may have been forgotten.
    endDay: async () => {
      await rests();
      await key("Control+Enter");
      await page.waitForTimeout(600);
      if ((await state()).Texts.some((t) => t.Text === "Before the day ends")) await key("Control+Enter");
    },
  };
}

export const ended = () => process.exit(failures ? 1 : 0);
