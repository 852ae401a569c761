// A game by exchanged turn files between two browsers, each with its own server and
// saves: downloads and file choosers by real input. Call it as game.mjs:
//   node .ci/browser/exchange.mjs [folder for pictures]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, ended, launch, open, out, player, serve } from "./start.mjs";

const browser = await launch();
const errors = [], sides = [];
for (let i = 0; i < 2; i++) {
  const server = await serve();
  const page = await open(await browser.newContext(), server.address, { width: 1280, height: 720 }, errors);
  sides.push({ page, ...server, ...player(page) });
}
const [a, b] = sides;

// send ends the day's phase of a side and returns the file that the browser saves.
const send = async (s) => {
  await s.endDay();
  await s.until((s) => s.Texts.some((t) => t.Text === "Save the turn file"), "the turn to be sent", 20000);
  const download = s.page.waitForEvent("download");
  await s.press("Save the turn file");
  const got = await download, path = join(out, got.suggestedFilename());
  await got.saveAs(path);
  return path;
};
// take opens a file by the chooser that a button opens.
const take = async (s, button, path) => {
  const chooser = s.page.waitForEvent("filechooser");
  await s.press(button);
  await (await chooser).setFiles(path);
  await s.page.waitForTimeout(500);
  await s.rests();
};

try {
  await a.press("Nomonhan");
  await a.page.waitForTimeout(300);
  const seat = (await a.state()).Texts.find((t) => t.Text.endsWith("by exchanged turn files"));
  await a.at(seat.X, seat.Y);
  await a.press("Begin");
  await a.until((s) => s.State?.Scenario === "nomonhan-1939", "the game");
  const first = await send(a);
  check(/nomonhan-1939-[0-9a-f]{8}-day-01-\w+\.turn$/.test(first), "the turn is saved as " + first.split("/").pop());
  await b.press("Saved games");
  await take(b, "Open a file", first);
  await b.until((s) => s.State?.Scenario === "nomonhan-1939", "the game at the other side");
  await b.page.screenshot({ path: join(out, "exchange-1-opened.png") });
  const answer = await send(b);
  await b.page.screenshot({ path: join(out, "exchange-2-sent.png") });
  await take(a, "Open the answer", first);
  check(await a.shows("You have been there already"), "the own file is refused");
  const cut = join(out, "cut.turn"), whole = readFileSync(answer);
  writeFileSync(cut, whole.subarray(0, whole.length - 7));
  await take(a, "Open the answer", cut);
  check(await a.shows("cannot be opened"), "a file cut short is refused");
  await a.page.screenshot({ path: join(out, "exchange-3-refused.png") });
  await take(a, "Open the answer", answer);
  const [x, y] = [(await a.state()).State, (await b.state()).State];
  check(x.Hash === y.Hash && x.Date === "1939-08-21" && x.Active === 0, `both stand at the same morning, ${x.Date}, hash ${x.Hash}`);
  await a.page.screenshot({ path: join(out, "exchange-4-answered.png") });
} catch (e) {
  check(false, String(e));
  for (const [i, s] of sides.entries()) await s.page.screenshot({ path: join(out, `exchange-failed-${i}.png`) });
}
check(errors.length === 0, "no errors in the pages " + errors.join("; "));
await browser.close();
for (const s of sides) s.stop();
console.log(`pictures are in ${out}`);
ended();
