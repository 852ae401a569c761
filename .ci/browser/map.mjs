// Measures the campaign in a real browser at 1600x900: from the address to the first
// click on the map, what the page takes at rest, frames while the map with all counters
// is dragged and zoomed, and the staff's phase. All times of frames are of our own
// code; what the browser takes to draw is apart. Call it as game.mjs:
//   node .ci/browser/map.mjs [folder for pictures]
import { join } from "node:path";
import { launch, open, out, player, serve } from "./start.mjs";

const { address, stop } = await serve();
const browser = await launch();
const opened = Date.now();
const page = await open(browser, address, { width: 1600, height: 900 });
const title = Date.now() - opened;
const p = player(page);
const frames = () => page.evaluate(() => window.augustStormFrames());
const wait = (ms) => page.waitForTimeout(ms);
const rests = async () => { await p.rests(); for (let t = ""; !t.startsWith("no frames") || !/run 0\.00|run [0-2]\./.test(t); t = await frames()) await wait(400); };
try {
  await frames();
  const button = (await p.until((s) => s.Texts.some((t) => t.Text === "Begin"), "Begin")).Texts.find((t) => t.Text === "Begin");
  await page.mouse.click(button.X, button.Y);
  const begun = Date.now() - opened;
  await p.until((s) => s.State?.Scenario === "august-storm", "the campaign");
  const map = Date.now() - opened;
  await page.mouse.click(700, 480);
  await p.until((s) => s.State.Hex >= 0, "a hex chosen by the click");
  console.log(`from the address: title ${title} ms, Begin clicked ${begun} ms, map ${map} ms, a click on it answered ${Date.now() - opened} ms; ` + await frames());
  await p.rests();
  await wait(4000);
  const drag = async (name) => {
    await page.mouse.move(700, 480);
    await frames();
    await page.mouse.down();
    for (let i = 0; i < 60; i++) { await page.mouse.move(700 + 4 * (i < 30 ? i : 60 - i), 480 + 2 * (i < 30 ? i : 60 - i)); await wait(16); }
    console.log(`${name}: ` + await frames());
    await page.mouse.up();
  };
  const wheel = async (name, notch, n) => {
    await page.mouse.move(700, 480);
    await frames();
    for (let i = 0; i < n; i++) { await page.mouse.wheel(0, notch * 120); await wait(220); }
    console.log(`${name}: ` + await frames());
    await wait(5000);
  };
  const cdp = await browser.newBrowserCDPSession();
  const cpu = async () => (await cdp.send("SystemInfo.getProcessInfo")).processInfo.reduce((sum, x) => sum + x.cpuTime, 0);
  const [used, since] = [await cpu(), Date.now()];
  await wait(15000);
  console.log(`the campaign at rest: ${(100000 * (await cpu() - used) / (Date.now() - since)).toFixed(1)} % of a core, all processes of the browser`);
  await wheel("zooming in, far", -1, 2);
  await drag("dragging, middle");
  await wheel("zooming in, near", -1, 3);
  await drag("dragging, near");
  await page.screenshot({ path: join(out, "map-near.png") });
  await wheel("zooming out", 1, 6);
  await frames();
  await p.endDay();
  const t0 = Date.now();
  await p.until((s) => !s.Busy, "the other side's orders", 60000);
  console.log(`the staff's phase: ${Date.now() - t0} ms; ` + await frames());
} finally {
  await browser.close();
  stop();
}
process.exit(0);
