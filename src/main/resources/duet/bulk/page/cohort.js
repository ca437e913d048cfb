
(() => {
  'use strict';
  const by = id => document.getElementById(id);
  const body = by('map').tBodies[0];
  const rows = Array.from(body.rows, row => ({
    row, id: row.cells[0].textContent, points: Number(row.dataset.p),
    keys: new Set(row.dataset.k.split(' ')), shown: true
  }));
  const total = rows.length;
  let only = '';

  // What a filter shows is told by the link that leads to it.
  const says = filter => {
    const link = document.querySelector('a[href="#only=' + CSS.escape(filter) + '"]');
    if (!link) return filter;
    const row = link.closest('tr');
    const promise = row && link.closest('#promises, #mistakes') && row.cells[row.cells.length - 2];
    const exercise = link.closest('.exercise');
    const what = promise ? promise.textContent : link.getAttribute('aria-label') || link.textContent;
    return (exercise ? exercise.querySelector('h3').textContent.trim() + ': ' : '') + what.trim().replace(/\s+/g, ' ').slice(0, 140);
  };

  const show = () => {
    const find = by('find').value.trim().toLowerCase();
    let count = 0;
    for (const each of rows) {
      const shown = (!only || each.keys.has(only)) && each.id.includes(find);
      if (shown !== each.shown) {
        each.row.hidden = !shown;
        each.shown = shown;
      }
      if (shown) count++;
    }
    by('clear').hidden = !only && !find;
    by('status').textContent = count + ' of ' + total + (only ? ' · ' + says(only) : '');
  };

  const follow = () => {
    const hash = decodeURIComponent(location.hash);
    const wanted = hash.startsWith('#only=') ? hash.slice(6) : hash === '#all' ? '' : only;
    if (wanted !== only || hash === '#all') {
      only = wanted;
      if (!only) by('find').value = '';
      show();
    }
    if (hash.startsWith('#only=')) {
      by('all').focus({ preventScroll: true });
      by('all').scrollIntoView();
    }
  };

  by('order').addEventListener('change', event => {
    const way = event.target.value;
    const sorted = rows.slice().sort((a, b) =>
      (way === 'up' ? a.points - b.points : way === 'down' ? b.points - a.points : 0) || (a.id < b.id ? -1 : 1));
    body.replaceChildren(...sorted.map(each => each.row));
  });
  by('find').addEventListener('input', show);
  by('tools').addEventListener('submit', event => event.preventDefault());
  by('clear').addEventListener('click', () => { if (location.hash === '#all') { by('find').value = ''; show(); } });
  addEventListener('hashchange', follow);
  by('tools').hidden = false;
  show();
  follow();
})();
