import { a1, type Plage } from '../../../../core/grille/index.ts'
import {
  adresseSeule,
  type Cellule,
  celluleAEcrire,
  ecrireGrille,
  exiger,
  exigerLeContenu,
  interpreterLaSaisie,
  intersection,
  lieuDe,
  oublierSiVide,
  type Saisie,
  type Valeur,
  valeurDeFormule,
} from '../classeur/index.ts'
import { argumentInvalide, dictionnaire, parmi, texte } from '../protocole/index.ts'
import { vivante, type Zones } from './seance.ts'

function estUneValeur(valeur: unknown): valeur is Valeur {
  return typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean'
}

function saisir(c: Zones, plage: Plage, valeurs: unknown, lire: (v: Valeur, x: Cellule) => Saisie) {
  const feuille = vivante(c)
  exigerLeContenu(feuille, [plage])
  ecrireGrille(plage, valeurs, (i, j, valeur) => {
    if (!estUneValeur(valeur)) throw argumentInvalide(`valeur de cellule ${typeof valeur}`)
    const cellule = celluleAEcrire(feuille, i, j)
    const saisie = lire(valeur, cellule)
    cellule.valeur = saisie.valeur
    delete cellule.formule
    delete cellule.etale
    if (saisie.formule !== undefined) {
      cellule.formule = saisie.formule
      cellule.valeur = c.seance.calculer?.(saisie.formule, feuille.nom, a1(i, j)) ?? saisie.valeur
    }
    if (saisie.format !== undefined) cellule.format = saisie.format
    oublierSiVide(feuille, i, j)
  })
  c.seance.emettre({ genre: 'change', feuille, adresse: adresseSeule(plage) })
}

/** `values` : comme au clavier, donc « = + - @ » commencent une formule. */
export function ecrireValeurs(c: Zones, plage: Plage, valeurs: unknown): void {
  saisir(c, plage, valeurs, (valeur, { format }) => interpreterLaSaisie(valeur, format))
}

/** `formulas` : en notation anglaise ; un texte sans « = » se saisit comme une valeur. */
export function ecrireFormules(c: Zones, plage: Plage, formules: unknown): void {
  saisir(c, plage, formules, (valeur, { format }) => {
    const formule = typeof valeur === 'string' && valeur.startsWith('=') && format !== '@'
    if (!formule) return interpreterLaSaisie(valeur, format)
    if (/^[^"']*;/.test(String(valeur).replaceAll(/"[^"]*"|'[^']*'|\{[^}]*\}/g, ''))) {
      throw argumentInvalide(`formule « ${valeur} » : les arguments se séparent par une virgule`)
    }
    return { valeur: valeurDeFormule(String(valeur)), formule: String(valeur) }
  })
}

export function ecrireFormats(c: Zones, plage: Plage, formats: unknown): void {
  const feuille = vivante(c)
  exiger(feuille, 'allowFormatCells')
  ecrireGrille(plage, formats, (i, j, valeur) => {
    const format = texte(valeur, 'format de nombre')
    const cellule = celluleAEcrire(feuille, i, j)
    if (format === 'General') delete cellule.format
    else cellule.format = format
    oublierSiVide(feuille, i, j)
  })
}

export function ecrireLiens(c: Zones, plage: Plage, valeur: unknown): void {
  const feuille = vivante(c)
  exigerLeContenu(feuille, [plage])
  const lien = { ...dictionnaire(valeur, 'lien') }
  const affiche = lien.textToDisplay
  ecrireGrille(plage, '', (i, j) => {
    const cellule = celluleAEcrire(feuille, i, j)
    cellule.lien = lien
    if (typeof affiche === 'string') cellule.valeur = affiche
  })
}

const PORTEES = [
  'All',
  'Contents',
  'Formats',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const

export function effacer(c: Zones, portee: unknown): void {
  const feuille = vivante(c)
  const quoi = parmi(portee ?? 'All', PORTEES, 'portée de l’effacement')
  exigerLeContenu(feuille, c.zones)
  const contenu = quoi === 'All' || quoi === 'Contents' || quoi === 'ResetContents'
  const formats = quoi === 'All' || quoi === 'Formats'
  for (const [k, cellule] of [...feuille.cellules]) {
    const { ligne, colonne } = lieuDe(k)
    const ici = { haut: ligne, gauche: colonne, bas: ligne, droite: colonne }
    if (!c.zones.some((z) => intersection(z, ici))) continue
    if (contenu) {
      cellule.valeur = ''
      delete cellule.formule
    }
    if (formats) {
      delete cellule.format
      delete cellule.apparence
    }
    if (quoi === 'All' || quoi.endsWith('Hyperlinks')) delete cellule.lien
    oublierSiVide(feuille, ligne, colonne)
  }
  if (quoi === 'All') {
    const hors = (zones: readonly Plage[]) =>
      !zones.every((z) => c.zones.some((mienne) => contientToute(mienne, z)))
    feuille.misesEnForme = feuille.misesEnForme.filter((m) => hors(m.zones))
    feuille.validations = feuille.validations.filter((v) => hors(v.zones))
  }
  for (const zone of c.zones) {
    c.seance.emettre({ genre: 'change', feuille, adresse: adresseSeule(zone) })
  }
}

function contientToute(grande: Plage, petite: Plage): boolean {
  return JSON.stringify(intersection(grande, petite)) === JSON.stringify(petite)
}
