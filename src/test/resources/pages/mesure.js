// Measures the page in the frame: what overflows, what is too pale, what is too small to touch, what has no name, which
// figures stand on two lines, what paper does without, and whether letters follow the size the reader chose.
const cadre = document.getElementById('page');

function luminance(couleur) {
  const [r, v, b] = couleur.map(x => x / 255).map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}

function couleur(texte) {
  return texte.match(/[\d.]+/g).map(Number);
}

function fond(element, vue) {
  for (let e = element; e; e = e.parentElement) {
    const c = couleur(vue.getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c.slice(0, 3);
  }
  return [255, 255, 255];
}

function contraste(element, vue) {
  const clair = luminance(couleur(vue.getComputedStyle(element).color).slice(0, 3));
  const sombre = luminance(fond(element, vue));
  return (Math.max(clair, sombre) + 0.05) / (Math.min(clair, sombre) + 0.05);
}

function visible(element) {
  const boite = element.getBoundingClientRect();
  return boite.width > 0 && boite.right > 0;
}

function nom(element) {
  return element.tagName + ' ' + element.textContent.trim().slice(0, 40);
}

// Figures are read as one number, and an amount with its sign.
function coupes(page) {
  const coupes = [];
  for (const element of page.querySelectorAll('dd, td, th, .n span')) {
    for (const noeud of [...element.childNodes].filter(n => n.nodeType === 3)) {
      for (const nombre of noeud.data.matchAll(/\d[\d\u00a0\u202f,]*(?:\u00a0[€%])?/g)) {
        const place = page.createRange();
        place.setStart(noeud, nombre.index);
        place.setEnd(noeud, nombre.index + nombre[0].length);
        if (new Set([...place.getClientRects()].map(r => Math.round(r.top))).size > 1) coupes.push(nombre[0]);
      }
    }
  }
  return coupes;
}

function masquesALImpression(page) {
  return [...page.styleSheets].flatMap(feuille => [...feuille.cssRules])
    .filter(regle => regle.media && regle.media.mediaText === 'print')
    .flatMap(regle => [...regle.cssRules])
    .filter(regle => regle.selectorText && regle.style.display === 'none')
    .flatMap(regle => [...page.querySelectorAll(regle.selectorText)])
    .map(e => e.textContent.trim());
}

function policeAgrandie(page, vue) {
  page.documentElement.style.fontSize = '24px';
  const police = parseFloat(vue.getComputedStyle(page.body).fontSize);
  page.documentElement.style.fontSize = '';
  return police;
}

function mesurer() {
  const page = cadre.contentDocument, vue = cadre.contentWindow, racine = page.documentElement;
  const tous = [...page.body.querySelectorAll('*')];
  const textes = tous.filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && visible(e));
  const liens = [...page.querySelectorAll('a')];
  const mesures = {
    largeur: racine.clientWidth,
    contenu: racine.scrollWidth,
    debordent: tous.filter(e => visible(e) && e.getBoundingClientRect().right > racine.clientWidth + 0.5).map(nom),
    textes: textes.length,
    pales: textes.filter(e => contraste(e, vue) < 4.5).map(e => nom(e) + ' ' + contraste(e, vue).toFixed(2)),
    minuscules: liens.filter(e => visible(e) && e.getBoundingClientRect().height < 24).map(nom),
    liens: liens.length,
    sansNom: liens.filter(e => !(e.getAttribute('aria-label') || e.textContent).trim()).map(e => e.outerHTML),
    tables: page.querySelectorAll('table').length,
    tablesEnBlocs: [...page.querySelectorAll('table')].filter(t => vue.getComputedStyle(t).display === 'block').length,
    police: parseFloat(vue.getComputedStyle(page.body).fontSize),
    policeAgrandie: policeAgrandie(page, vue),
    coupes: coupes(page),
    masquesALImpression: masquesALImpression(page),
    titre: page.title
  };
  const resultat = document.createElement('p');
  resultat.id = 'mesure';
  resultat.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(mesures))));
  document.body.append(resultat);
}

cadre.addEventListener('load', mesurer);
