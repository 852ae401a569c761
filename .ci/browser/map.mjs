// Measures the map in a real browser: how long until it is whole, and what a
// frame costs while it is moved and zoomed, at 1600x900. Call it from the top of
// the repository as gallery.mjs:
//   node .ci/browser/map.mjs [folder for pictures]
import { join } from "node:path";
import { launch, open, out, serve } from "./start.mjs";

const { address, stop } = await serve("--screen", "gallery");
const browser = await launch();
const page = await open(browser, address, { width: 1600, height: 900 });
page.on("pageerror", (e) => console.log("error in the page:", String(e)));
const frames = () => page.evaluate(() => window.augustStormFrames());
const wait = (ms) => page.waitForTimeout(ms);
await wait(500);
await page.mouse.click(376, 87); // Map
await wait(300);
await frames();
let began = Date.now(), first = 0;
for (let quiet = 0; quiet < 3;) { // until nothing is drawn any more
  await wait(250);
  const t = await frames();
  if (!first) first = Date.now() - began;
  quiet = t.startsWith("no frames") ? quiet + 1 : 0;
  if (Date.now() - began > 60000) break;
}
console.log(`the map is whole ${Date.now() - began - 750} ms after its tab was clicked`);
await page.screenshot({ path: join(out, "map-far.png") });
const drag = async (name) => {
  await page.mouse.move(800, 500);
  await frames();
  await page.mouse.down({ button: "left" });
  for (let i = 0; i < 60; i++) { await page.mouse.move(800 + 5 * i, 500 + 2 * i); await wait(16); }
  await page.mouse.up();
  console.log(name + ", dragging: " + await frames());
  await wait(2500);
};
await drag("far");
await frames();
await page.mouse.move(700, 480);
for (let i = 0; i < 8; i++) { await page.mouse.wheel(0, -120); await wait(120); }
console.log("zooming: " + await frames());
await wait(4000);
await page.screenshot({ path: join(out, "map-near.png") });
await drag("near");
await page.screenshot({ path: join(out, "map-moved.png") });
await browser.close();
stop();
process.exit(0);
