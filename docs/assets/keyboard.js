/* The theme opens its menus by labels that a keyboard can't reach; make buttons of them. */
(function () {
  "use strict";
  var names = { __drawer: "Menu", __search: "Search" };

  function tell(label, box) {
    label.setAttribute("aria-expanded", String(box.checked));
  }

  function teach(label) {
    var box = document.getElementById(label.getAttribute("for"));
    var shade = /overlay/.test(label.className);
    if (!box || shade || label.querySelector("a, button, input")) {
      return;
    }
    label.setAttribute("role", "button");
    label.setAttribute("tabindex", "0");
    if (!label.textContent.trim()) {
      label.setAttribute("aria-label", names[box.id] || "Open or close");
    }
    label.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        event.stopPropagation();
        label.click();
      }
    });
    box.addEventListener("change", function () { tell(label, box); });
    tell(label, box);
  }

  document.querySelectorAll("label[for^='__']").forEach(teach);

  var drawer = document.getElementById("__drawer");
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && drawer && drawer.checked) {
      drawer.click();
      document.querySelector("header label[for='__drawer']").focus();
    }
  });
})();
