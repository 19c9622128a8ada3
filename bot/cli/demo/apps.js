// A button on each message of simcord's page, and the list of the bot's message commands that it opens. Every word
// comes from the program.

const headers = { "X-Simcord-Capability": location.hash.slice(1), "Content-Type": "application/json" };
const { name, title, busy, lines } = await (await fetch("/apps", { headers })).json();

document.title = name;
document.getElementById("toolbar").ariaLabel = name;
document.querySelector(".preview-brand strong").textContent = name;

const menu = document.createElement("div");
menu.className = "apps-menu";
menu.popover = "auto";
document.body.append(menu);

/** The newest message that the page has shown. */
let newest = 0n;

/** A list, as of the lines of the menu, or one sentence, under the button that asked for it. */
function show(button, role, ...content) {
  menu.role = role;
  menu.ariaLabel = title;
  menu.replaceChildren(...content);
  menu.showPopover();
  const at = button.getBoundingClientRect();
  const below = at.bottom + 4;
  const fits = below + menu.offsetHeight <= innerHeight;
  menu.style.top = `${Math.max(8, fits ? below : at.top - 4 - menu.offsetHeight)}px`;
  menu.style.left = `${Math.max(8, at.right - menu.offsetWidth)}px`;
  menu.querySelector("button")?.focus();
}

function open(button, message) {
  const items = lines.map((line) => {
    const item = document.createElement("button");
    item.type = "button";
    item.role = "menuitem";
    item.textContent = line;
    item.addEventListener("click", () => choose(button, message, line));
    return item;
  });
  show(button, "menu", ...items);
}

/** Ask for a line as whoever the page shows, and have the page fetch what came of it. */
async function choose(button, message, line) {
  menu.hidePopover();
  const calm = button.textContent;
  button.disabled = true;
  button.textContent = busy;
  const member = document.getElementById("viewer-picker").value;
  const answer = await fetch("/apps", { method: "POST", headers, body: JSON.stringify({ line, message, member }) });
  button.disabled = false;
  button.textContent = calm;
  const { refused } = answer.ok ? await answer.json() : { refused: answer.statusText };
  if (refused) {
    const told = document.createElement("p");
    told.textContent = refused;
    show(button, "alert", told);
    return;
  }
  document.getElementById("refresh").click();
}

menu.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...menu.querySelectorAll("button")];
  if (!step || !items.length) return;
  event.preventDefault();
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
});

/** As in Discord, a message that only one person sees has no such menu. */
function mark() {
  for (const tools of document.querySelectorAll(".channel-message .message-context-actions:not(:has(.apps-button))")) {
    const message = tools.closest(".channel-message");
    if (message.querySelector(".message-ephemeral-note")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "message-action-button apps-button";
    button.textContent = `⋯ ${title}`;
    button.ariaHasPopup = "menu";
    button.dataset.controlKey = `message:${message.dataset.messageId}:action:apps`;
    button.addEventListener("click", () => open(button, message.dataset.messageId));
    tools.append(button);
  }
}

/** What has just been said or answered is brought into view, as in Discord; at its end the page follows by itself. */
function reveal() {
  const said = BigInt([...document.querySelectorAll(".channel-message")].at(-1)?.dataset.messageId ?? 0);
  if (said <= newest) return;
  newest = said;
  const timeline = document.getElementById("channel-timeline");
  timeline.scrollTop = timeline.scrollHeight;
}

function follow() {
  mark();
  reveal();
}

new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
follow();
