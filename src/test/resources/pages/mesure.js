// Measures the page in the frame: what overflows, what is too pale, what is too small to touch, what has no name.
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
    titre: page.title
  };
  const resultat = document.createElement('p');
  resultat.id = 'mesure';
  resultat.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(mesures))));
  document.body.append(resultat);
}

cadre.addEventListener('load', mesurer);
