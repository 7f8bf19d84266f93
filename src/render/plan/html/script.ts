/** What runs in the page: search, filters, opening the card that a link leads to. The page works without it. */
export const SCRIPT = `
(() => {
  const form = document.getElementById('filter');
  const found = document.getElementById('found');
  const open = document.getElementById('open');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const phases = all('.phase');
  const cards = all('.phase li > details').map((details) => ({
    details,
    item: details.parentElement,
    phase: details.closest('.phase').className.split(' ')[1],
    text: details.textContent.toLowerCase(),
  }));
  const byId = new Map(cards.map((card) => [card.details.id, card]));
  const links = all('.phase li > p > a').map((link) => ({
    item: link.closest('li'),
    card: byId.get(decodeURIComponent(link.hash.slice(1))),
  }));
  const folded = all('.past').map((past) => ({ past, open: past.open }));

  const apply = () => {
    const { text, phase, kind, state } = Object.fromEntries(new FormData(form));
    const words = text.toLowerCase().split(/\\s+/).filter(Boolean);
    const filtered = words.length > 0 || phase !== '' || kind !== '' || state !== '';
    let count = 0;
    for (const card of cards) {
      const { item } = card;
      card.shown =
        words.every((word) => card.text.includes(word)) &&
        (phase === '' || card.phase === phase) &&
        (kind === '' || item.classList.contains(kind)) &&
        (state === '' || item.classList.contains('done') === (state === 'done'));
      item.hidden = !card.shown;
      if (card.shown) count++;
    }
    for (const { item, card } of links) item.hidden = filtered && !card?.shown;
    for (const week of all('.week')) week.hidden = filtered && !week.querySelector('li:not([hidden])');
    for (const { past, open } of folded) {
      past.hidden = filtered && !past.querySelector('.week:not([hidden])');
      past.open = filtered || open;
    }
    for (const each of phases) each.hidden = filtered && !each.querySelector('li:not([hidden]) > :is(details, p)');
    found.textContent = filtered ? count + ' of ' + cards.length + ' topics' : cards.length + ' topics';
  };

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !byId.has(target.id)) return;
    const past = target.closest('.past');
    if (past) past.open = true;
    target.open = true;
    target.scrollIntoView();
    target.querySelector('summary').focus({ preventScroll: true });
  };

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  open.addEventListener('click', () => {
    const opened = open.textContent === 'Open all';
    for (const { details, item } of cards) if (!item.hidden) details.open = opened;
    open.textContent = opened ? 'Close all' : 'Open all';
  });
  addEventListener('hashchange', reveal);
  form.hidden = false;
  const scroll = document.querySelector('.scroll');
  const today = document.querySelector('.timeline .today');
  if (today) scroll.scrollLeft += today.getBoundingClientRect().left - scroll.getBoundingClientRect().left - 90;
  apply();
  reveal();
})();
`;
