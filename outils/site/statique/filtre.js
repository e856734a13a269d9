// Filtre une liste à la frappe ; sans ce script, la liste est entière et se lit telle quelle.
const zone = document.querySelector('[data-filtre]')
const champ = zone?.querySelector('input')
const annonce = zone?.querySelector('[role="status"]')

/** Sans accents ni majuscules : « Échéance » se trouve en tapant « echeance ». */
function simplifier(texte) {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase()
}

function annoncer(trouves, demande) {
  if (demande === '') return ''
  if (trouves === 0) return `Aucun résultat pour « ${demande} ». Essayez un mot plus court.`
  return trouves === 1 ? '1 résultat' : `${trouves} résultats`
}

if (zone && champ && annonce) {
  const entrees = [...document.querySelectorAll('.entrees > li')].map((element) => ({
    element,
    texte: simplifier(`${element.textContent} ${element.dataset.mots ?? ''}`),
  }))
  const groupes = [...document.querySelectorAll('[data-groupe]')]

  const filtrer = () => {
    const demande = champ.value.trim()
    const mots = simplifier(demande).split(/\s+/)
    let trouves = 0
    for (const { element, texte } of entrees) {
      const retenue = mots.every((mot) => texte.includes(mot))
      element.hidden = !retenue
      if (retenue) trouves += 1
    }
    for (const groupe of groupes) groupe.hidden = !groupe.querySelector('li:not([hidden])')
    annonce.textContent = annoncer(trouves, demande)
  }

  zone.hidden = false
  champ.value = new URLSearchParams(location.search).get('q') ?? champ.value
  champ.addEventListener('input', filtrer)
  filtrer()
}
