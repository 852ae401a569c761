// Plays a day of the campaign in a real browser by mouse and keys: the 6th Guards
// Tank Army by search, a march and its undo, an attack, the end of the day, a save,
// the page killed and the game resumed at its last order, a turn of a record,
// language and scale. What is asserted is what the client says of its state and
// what lies among the saves. Call it from the top of the repository:
//   (cd .ci/browser && npm install) && node .ci/browser/game.mjs [folder for pictures]
import { writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { check, ended, launch, open, out, player, serve } from "./start.mjs";

const { address, stop } = await serve();
const browser = await launch();
const errors = [];
const page = await open(browser, address, { width: 1280, height: 720 }, errors);
const p = player(page);
let shots = 0;
const shot = (name) => page.screenshot({ path: join(out, `game-${String(++shots).padStart(2, "0")}-${name}.png`) });
const saved = async (name) => Buffer.from(await (await fetch(new URL("/saves/" + name, address), { headers: { "X-August-Storm": "1" } })).arrayBuffer());
const game = async () => (await p.state()).State;

try {
  await p.press("Begin");
  await p.until((s) => s.State?.Scenario === "august-storm", "the campaign");
  await p.rests();
  const first = await game();
  check(first.Date === "1945-08-09" && first.Orders === 0, "the campaign begins on 9 August 1945");

  // The army by search, one of its units from the list.
  await p.key("u");
  await p.press("Filter units and formations");
  await page.keyboard.type("6th Guards Tank Army");
  await p.until((s) => s.Texts.some((t) => t.Text.startsWith("5th Guards Tank Corps")), "the units of the army in the list");
  await p.press("36th Motorized Rifle Division");
  await p.rests();
  let s = await game();
  check(s.Chosen?.[0] === "36th Motorized Rifle Division", "a unit of the 6th Guards Tank Army is chosen: " + s.Chosen);
  await p.key("u");
  await page.waitForTimeout(800); // the map glides there
  await shot("chosen");

  // A march to a neighbouring hex by the right button, and back.
  const place = (await game()).Hex, before = (await game()).Hash;
  let marched = false;
  for (let d = 1; d <= 6 && !marched; d++) {
    s = await game();
    if (s.Enemy[d - 1]) continue;
    await p.at(...s.Around[d], "right");
    await page.waitForTimeout(400);
    marched = (await game()).Hash !== before;
  }
  s = await game();
  check(marched && s.Orders === 1 && s.Hex !== place, "it marches: " + s.Orders + " order");
  check(s.Undo, "the march can be taken back");
  await p.key("Control+z");
  s = await game();
  check(s.Hash === before && s.Orders === 0, "undo brings back the position of before, to the bit");

  // An attack by the keys: walk the cursor to an enemy beside a unit.
  let fought = false;
  for (let i = 0; i < 3; i++) await p.key("Escape"); // with nothing chosen N begins at the front
  for (let i = 0; i < 60 && !fought; i++) {
    await p.key("n");
    s = (await p.still()).State;
    const d = (s.Enemy || []).indexOf(true);
    if (d < 0) continue;
    await p.at(...s.Around[d + 1], "right");
    await page.waitForTimeout(500);
    if (!(await p.shows("HOW HARD"))) { await p.key("Escape"); continue; }
    await shot("forecast");
    await p.press("Attack");
    await page.waitForTimeout(500);
    fought = (await game()).Orders > 0;
  }
  s = await game();
  check(fought && !s.Undo, "an attack is fought and dice cannot be taken back");
  await shot("ledger");

  // The day ends; the other side moves; a morning later.
  await p.endDay();
  await page.waitForTimeout(1500);
  await shot("the-other-side");
  await p.until((s) => !s.Busy, "the staff's orders", 120000);
  await p.key("Backspace");
  await p.rests();
  s = await game();
  check(s.Date === "1945-08-10" && s.Active === 0, "the next morning is " + s.Date);
  await shot("morning");

  // A save under a name, one more order, and the page is killed.
  await p.key("Control+s");
  await p.press("Save");
  await page.waitForTimeout(800);
  const file = await saved("august-storm-1945-08-10.rec");
  check(file.subarray(0, 19).toString() === "August Storm record", "the save is with the server, " + file.length + " bytes");
  await p.key("n");
  await p.press("Hold");
  await page.waitForTimeout(1500);
  const last = await game();
  await page.close({ runBeforeUnload: false });

  const again = await open(browser, address, { width: 1280, height: 720 }, errors);
  const q = player(again);
  await q.press("Continue");
  await q.until((s) => s.State?.Hash, "the game", 120000);
  await q.rests();
  s = (await q.state()).State;
  check(s.Hash === last.Hash && s.Orders === last.Orders, `killed and opened again it stands at the last order (${s.Orders} orders, hash ${s.Hash})`);

  // The record, day by day.
  await q.key("Control+q");
  await q.press("Saved games");
  const named = (t) => t.Text.startsWith("August-storm-1945-08-10");
  await q.press((await q.until((s) => s.Texts.some(named), "the row of the save", 60000)).Texts.find(named).Text);
  await q.press("Watch");
  await q.until((s) => s.State?.Days, "the record", 120000);
  await q.key(".");
  await q.until((s) => s.State.Day === 1, "the next day of the record", 60000);
  await q.key("v");
  s = (await q.state()).State;
  check(s.Day === 1 && s.Date === "1945-08-10" && s.Eyes === 1, "the record is watched to 10 August with the eyes of one side");
  await again.screenshot({ path: join(out, "game-09-record.png") });

  // Language and scale.
  await q.key("Control+q");
  await q.key("F10");
  await q.press("English");
  await q.press("Русский");
  await q.until((s) => s.Language === "ru" && s.Texts.some((t) => /[а-я]/.test(t.Text)), "Russian");
  check(true, "the language is Russian");
  await again.screenshot({ path: join(out, "game-10-russian.png") });
  const scale = (await q.state()).Texts.find((t) => /^\d+ %$/.test(t.Text));
  await q.at(scale.X - 250, scale.Y); // on the slider beside its figure
  s = await q.state();
  check(s.Scale > 1, "the scale is " + s.Scale);
  await again.waitForTimeout(2500);
  const kept = (await saved("choices.json")).toString();
  check(/"Language": "ru"/.test(kept) && !/"Scale": 1,/.test(kept), "both are kept");
  await again.screenshot({ path: join(out, "game-11-scale.png") });

  writeFileSync(join(out, "game.rec"), file);
  if (process.env.AUGUSTSTORM) {
    const told = execFileSync(process.env.AUGUSTSTORM, ["replay", "verify", join(out, "game.rec")]).toString();
    check(/come out the same/.test(told), "on this platform too: " + told.trim());
  }
} catch (e) {
  check(false, String(e));
  for (const [i, x] of browser.contexts().flatMap((c) => c.pages()).entries()) await x.screenshot({ path: join(out, `game-failed-${i}.png`) });
}
check(errors.length === 0, "no errors in the page " + errors.join("; "));
await browser.close();
stop();
console.log(`pictures are in ${out}`);
ended();
