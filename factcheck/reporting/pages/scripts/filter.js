"use strict";
// Shows the findings that are asked for, in the order asked for, and keeps what is asked for in the address.
(() => {
  const form = document.getElementById("filter");
  const findings = [...document.querySelectorAll(".finding")];
  if (!form || !findings.length) return;
  const lists = [...document.querySelectorAll(".findings")];
  const output = form.querySelector("output");
  const letters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  const entries = findings.map((element, order) => ({
    element,
    order,
    severity: element.dataset.severity,
    rule: element.dataset.rule,
    measures: JSON.parse(element.dataset.measures),
    sources: JSON.parse(element.dataset.sources),
    first: element.dataset.first,
    last: element.dataset.last,
  }));

  const choices = (name, pairs) => {
    const known = new Map(pairs);
    const sorted = [...known].sort((one, other) => one[1].localeCompare(other[1], document.documentElement.lang));
    for (const [value, label] of sorted) form[name].append(new Option(label, value));
    form[name].closest("label").hidden = known.size < 2;
  };
  choices("rule", entries.map(({ rule, element }) => [rule, `${rule} ${element.dataset.ruleTitle}`]));
  choices("measure", entries.flatMap(({ measures }) => measures.map((name) => [name, name])));
  choices("source", entries.flatMap(({ sources }) => sources.map((name) => [name, name])));

  const matcher = (search) => {
    const words = search.toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean);
    const plain = words.map(letters);
    return (entry) => {
      if (!words.length) return true;
      entry.text ??= entry.element.textContent.toLowerCase().normalize("NFC");
      entry.plain ??= letters(entry.text);
      // Words without marks find those with them: "nguoi" finds "người".
      return words.every((word, number) => entry.text.includes(word) || (word === plain[number] && entry.plain.includes(word)));
    };
  };
  const orders = {
    severity: (one, other) => one.order - other.order,
    newest: (one, other) => other.last.localeCompare(one.last) || one.order - other.order,
    oldest: (one, other) => (one.first || "9").localeCompare(other.first || "9") || one.order - other.order,
    measure: (one, other) => (one.measures[0] ?? "").localeCompare(other.measures[0] ?? "") || one.order - other.order,
    rule: (one, other) => one.rule.localeCompare(other.rule) || one.order - other.order,
  };

  const apply = () => {
    const asked = new FormData(form);
    const severities = asked.getAll("severity");
    const [rule, measure, source, from, to] = ["rule", "measure", "source", "from", "to"].map((name) => asked.get(name));
    const found = matcher(asked.get("search"));
    let shown = 0;
    for (const entry of entries) {
      const wanted = severities.includes(entry.severity) && (!rule || entry.rule === rule)
        && (!measure || entry.measures.includes(measure)) && (!source || entry.sources.includes(source))
        && (!from || entry.last >= from) && (!to || (entry.first && entry.first <= to)) && found(entry);
      entry.element.hidden = !wanted;
      shown += wanted;
    }
    const sorted = [...entries].sort(orders[asked.get("sort")] ?? orders.severity);
    for (const list of lists) list.append(...sorted.filter(({ element }) => element.parentNode === list).map(({ element }) => element));
    output.textContent = form.dataset.shown.replace("{shown}", shown).replace("{all}", entries.length);
    remember(asked);
  };

  const remember = (asked) => {
    const kept = new URLSearchParams();
    for (const [name, value] of asked) if (name !== "severity" && value && !(name === "sort" && value === "severity")) kept.append(name, value);
    const severities = asked.getAll("severity");
    if (severities.length < form.querySelectorAll("[name=severity]").length) kept.append("severity", severities.join(","));
    const query = kept.toString();
    try {
      history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
    } catch { /* some browsers do not let a page from a file change its address */ }
  };
  const recall = () => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name === "severity") for (const box of form.querySelectorAll("[name=severity]")) box.checked = value.split(",").includes(box.value);
      else if (form.elements[name]) form.elements[name].value = value;
    }
  };

  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  form.hidden = false;
  recall();
  form.querySelector("details").open = location.search.length > 1;
  apply();
})();
