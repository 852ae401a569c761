// Fetches the client and starts it.
"use strict";
(() => {
  const note = document.getElementById("note");
  const bar = document.getElementById("bar");
  const fail = (text) => { note.textContent = text; bar.style.background = "#a6342b"; };
  window.augustStormSaves = true;
  window.augustStormReady = () => {
    const title = document.getElementById("title");
    if (title) title.remove();
    document.documentElement.dataset.ready = Math.round(performance.now());
  };

  // The client has no use for gamepads, and asking for them costs a millisecond a frame.
  navigator.getGamepads = () => [];

  // A resting client asks for its next frame only when something is due or the
  // hand does something: sixty wakings a second would cost a tenth of a core.
  const frame = window.requestAnimationFrame.bind(window);
  let rest = 0, waiting = null, timer = 0;
  const wake = () => {
    rest = 0;
    if (!waiting) return;
    clearTimeout(timer);
    const f = waiting;
    waiting = null;
    frame(f);
  };
  window.augustStormRest = (seconds) => { rest = seconds; };
  window.augustStormWake = wake;
  window.requestAnimationFrame = (f) => {
    if (rest < 0.05) return frame(f);
    waiting = f;
    timer = setTimeout(wake, 1000 * Math.min(rest, 0.5));
    return 0;
  };
  for (const e of ["mousemove", "mousedown", "mouseup", "mouseenter", "mouseleave", "wheel", "keydown", "keyup", "touchstart", "touchmove", "touchend",
    "resize", "focus", "blur", "paste"]) window.addEventListener(e, wake, { capture: true, passive: true });
  document.addEventListener("visibilitychange", wake);

  document.addEventListener("contextmenu", (e) => e.preventDefault());

  const start = async () => {
    if (!("WebAssembly" in window)) return fail("This browser has no WebAssembly; a current one has.");
    const go = new Go();
    bar.style.width = "92%"; // slowly, by the page's style: nothing tells how far compiling has come
    const answer = await fetch("/client.wasm");
    if (!answer.ok) return fail("The client cannot be loaded: " + answer.status);
    // The answer goes in as it came: only then a browser keeps what it compiled.
    const { instance } = await WebAssembly.instantiateStreaming(answer, go.importObject);
    await go.run(instance);
    document.body.textContent = "";
    document.body.style.font = "16px sans-serif";
    document.body.style.padding = "40px";
    document.body.textContent = "The game has ended. This page can be closed, or reloaded to play again.";
  };
  start().catch((e) => fail("The client cannot start: " + e));
})();
