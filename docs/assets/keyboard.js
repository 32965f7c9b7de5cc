/* The theme opens its menus by labels that a keyboard can't reach; make buttons of them. */
(function () {
  "use strict";
  var names = { __drawer: "Menu", __search: "Search" };

  function tell(label, box) {
    label.setAttribute("aria-expanded", String(box.checked));
  }

  /* One of the labels for colors is shown at a time; the next one takes over the focus. */
  function follow() {
    window.setTimeout(function () {
      var shown = document.querySelector("label[for^='__palette']:not([hidden])");
      if (shown) {
        shown.focus();
      }
    }, 50);
  }

  function teach(label) {
    var box = document.getElementById(label.getAttribute("for"));
    var shade = /overlay/.test(label.className);
    if (!box || shade || label.querySelector("a, button, input")) {
      return;
    }
    label.setAttribute("role", "button");
    label.setAttribute("tabindex", "0");
    var colors = /^__palette/.test(label.getAttribute("for"));
    if (!label.textContent.trim()) {
      label.setAttribute("aria-label", label.title || names[box.id] || "Open or close");
    }
    label.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        event.stopPropagation();
        label.click();
        if (colors) {
          follow();
        }
      }
    });
    if (!colors) {
      box.addEventListener("change", function () { tell(label, box); });
      tell(label, box);
    }
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
