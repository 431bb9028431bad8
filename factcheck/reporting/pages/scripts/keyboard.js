"use strict";
// Goes from finding to finding by keys, opens what an address points into, and opens all for printing.
(() => {
  const shown = () => [...document.querySelectorAll(".finding:not([hidden])")];
  const go = (step) => {
    const all = shown();
    const here = all.indexOf(document.activeElement?.closest(".finding"));
    const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.querySelector("[name=search]");
    if (event.key === "Escape" && event.target === search) { search.blur(); return; }
    if (event.target.closest?.("input, select, textarea")) return;
    if (event.key === "/" && search) { event.preventDefault(); search.focus(); }
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "Enter" && event.target.matches?.(".finding")) {
      const way = event.target.querySelector("summary, .message a");
      way?.click();
    }
  });
  const open = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const place = name && document.getElementById(name);
    if (!place) return;
    for (let one = place; one; one = one.parentElement) if (one.matches("details")) one.open = true;
    if (place.matches(".finding")) {
      place.hidden = false;
      const inside = place.querySelector("details");
      if (inside && place.matches(".note")) inside.open = true;
      place.focus({ preventScroll: true });
    }
    place.scrollIntoView();
  };
  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => { for (const one of document.querySelectorAll(".finding details")) one.open = true; });
  open();
})();
