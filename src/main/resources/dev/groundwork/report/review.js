'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const reveal = element => element.removeAttribute('hidden');

  // A copy for a panel must not repeat ids, nor the names of regions.
  const copy = element => {
    const twin = element.cloneNode(true);
    twin.removeAttribute('id');
    all('[id]', twin).forEach(part => part.removeAttribute('id'));
    [twin, ...all('details', twin)].filter(part => part.matches('details')).forEach(part => { part.open = true; });
    all('[role=region]', twin).forEach(part => {
      part.setAttribute('aria-label', `${part.getAttribute('aria-label')}, as chosen`);
    });
    return twin;
  };

  // The matrix: one stop for Tab, arrows inside, the answer beside it.
  all('.matrix').forEach(matrix => {
    const rows = all('tbody tr', matrix).map(row => all('td', row).map(cell => one('a', cell)));
    const cells = rows.flat().filter(cell => cell);
    const panel = document.getElementById(matrix.dataset.panel);
    const stop = cell => cells.forEach(other => { other.tabIndex = other === cell ? 0 : -1; });
    const choose = cell => {
      cells.forEach(other => other.removeAttribute('aria-current'));
      cell.setAttribute('aria-current', 'true');
      stop(cell);
      panel.replaceChildren(copy(one(cell.getAttribute('href'))));
    };
    const next = (row, column, down, right) => {
      do {
        row += down;
        column += right;
      } while (rows[row] && column in rows[row] && !rows[row][column]);
      return rows[row] && rows[row][column];
    };
    const edge = (row, key) => {
      const filled = rows[row].filter(cell => cell);
      return key === 'Home' ? filled[0] : filled[filled.length - 1];
    };
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    rows.forEach((line, row) => line.forEach((cell, column) => {
      if (!cell) return;
      cell.addEventListener('click', event => { event.preventDefault(); choose(cell); });
      cell.addEventListener('keydown', event => {
        const move = moves[event.key];
        const isEdge = event.key === 'Home' || event.key === 'End';
        if (event.key === ' ') { event.preventDefault(); choose(cell); }
        if (!move && !isEdge) return;
        event.preventDefault();
        const target = move ? next(row, column, ...move) : edge(row, event.key);
        if (target) { stop(target); target.focus(); }
      });
    }));
    if (cells.length) { stop(cells[0]); reveal(panel); }
  });

  // The zones: what is lost is crossed out, and what follows is said.
  const zones = one('.zones');
  if (zones) {
    const effects = one('#zone-effects');
    const cross = subnet => {
      const box = one('rect', subnet);
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(box.getAttribute(name)));
      const lines = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      lines.setAttribute('class', 'cross');
      lines.setAttribute('d', `M${x} ${y}l${width} ${height}M${x + width} ${y}l${-width} ${height}`);
      subnet.append(lines);
    };
    const show = () => {
      const off = all('input', zones).filter(box => box.checked).map(box => box.value);
      all('.network [data-zone]').forEach(part => {
        const isLost = off.includes(part.dataset.zone);
        part.classList.toggle('lost', isLost);
        if (part.matches('.subnet') && isLost !== Boolean(one('.cross', part))) {
          if (isLost) cross(part); else one('.cross', part).remove();
        }
      });
      const words = all('#failures [data-lost]').filter(part => off.includes(part.dataset.lost)).map(copy);
      if (off.length > 1) {
        const note = document.createElement('p');
        note.className = 'note';
        note.textContent = 'Each zone is judged alone; together they may take more.';
        words.push(note);
      }
      effects.replaceChildren(...words);
    };
    zones.addEventListener('change', show);
    reveal(zones);
    reveal(effects);
    show();
    window.addEventListener('pageshow', show); // A browser that returns to the page ticks boxes again by itself.
  }

  // The findings: by weight, pillar and words.
  const filters = one('.filters');
  if (filters) {
    const findings = all('.findings > li');
    const texts = findings.map(finding => finding.textContent.toLowerCase());
    const show = () => {
      const weights = all('input[type=checkbox]', filters).filter(box => box.checked).map(box => box.value);
      const pillar = one('select', filters).value;
      const words = one('input[type=search]', filters).value.toLowerCase().split(/\s+/).filter(word => word);
      let count = 0;
      findings.forEach((finding, at) => {
        const fits = weights.includes(finding.dataset.weight)
          && (!pillar || finding.dataset.pillar === pillar)
          && words.every(word => texts[at].includes(word));
        finding.hidden = !fits;
        count += fits ? 1 : 0;
      });
      one('output', filters).textContent = `${count} of ${findings.length} shown`;
    };
    filters.addEventListener('input', show);
    reveal(filters);
    show();
  }
})();
