import { ALLURES_DU_MODELE, FORMAT_DES_EUROS } from '../../core/aspect/index.ts'
import { ESPACE_DES_FONCTIONS } from '../../core/fonctions/index.ts'
import type {
  CelluleDeModele,
  ModeleDeTableau,
  StyleDeModele,
  Validation,
} from '../../core/gabarit/index.ts'
import { enRectangles, nombreDeColonnes, nomDeFeuilleLibre } from '../../core/grille/index.ts'
import { donnerAllure } from './allures.ts'
import { enTexte } from './cellule.ts'
import { extraire } from './decoupe.ts'
import { agrandir, elargir, habiller, saisir } from './feuille-neuve.ts'
import { type Feuille, plageDans, zonesDans } from './feuilles.ts'
import type { ContexteDEcriture } from './geste.ts'

/** Ajoute une feuille prête à remplir, la montre, et rend son nom. */
export function insererTableau(contexte: ContexteDEcriture, modele: ModeleDeTableau): string {
  const { classeur, ecrire } = contexte
  const nom = nomDeFeuilleLibre(
    modele.nom,
    classeur.getSheets().map((f) => f.getName()),
  )
  const feuille = classeur.insertSheet(nom, classeur.getNumSheets())
  ecrire(
    () => remplir(feuille, modele),
    () => classeur.deleteSheet(feuille),
  )
  classeur.setActiveSheet(feuille)
  return nom
}

function remplir(feuille: Feuille, modele: ModeleDeTableau): void {
  const { lignes, largeurs, montants, validations, lignesFigees } = modele
  agrandir(feuille, lignes.length, Math.max(nombreDeColonnes(lignes), largeurs.length))
  elargir(feuille, largeurs)
  habiller<StyleDeModele>(
    feuille,
    lignes.map((ligne) => ligne.map((cellule) => cellule?.style ?? null)),
    (zones, style) => donnerAllure(zones, ALLURES_DU_MODELE[style]),
  )
  if (montants.length > 0) zonesDans(feuille, montants).setNumberFormat(FORMAT_DES_EUROS)
  saisir(
    feuille,
    lignes.map((ligne) => ligne.map(saisieDe)),
  )
  poserLesFormules(feuille, lignes)
  for (const validation of validations) valider(feuille, validation)
  if (lignesFigees > 0) feuille.setFrozenRows(lignesFigees)
}

function saisieDe(cellule: CelluleDeModele | null): string | number {
  if (cellule === null) return ''
  if ('nombre' in cellule) return cellule.nombre
  return 'texte' in cellule ? enTexte(cellule.texte) : ''
}

/** En notation anglaise, que Google attend dans toutes les langues ; le nom d'une fonction n'y a pas de point. */
function poserLesFormules(feuille: Feuille, lignes: ModeleDeTableau['lignes']): void {
  const prefixe = new RegExp(`\\b${ESPACE_DES_FONCTIONS}\\.`, 'g')
  const formules = lignes.map((ligne) =>
    ligne.map((cellule) =>
      cellule !== null && 'formule' in cellule
        ? `=${cellule.formule.replace(prefixe, `${ESPACE_DES_FONCTIONS}_`)}`
        : '',
    ),
  )
  const cellules = formules.flatMap((rangee, ligne) =>
    rangee.flatMap((formule, colonne) => (formule === '' ? [] : [{ ligne, colonne }])),
  )
  for (const zone of enRectangles(cellules)) {
    plageDans(feuille, zone).setFormulas(extraire(formules, zone))
  }
}

/** Une saisie hors de là est refusée, avec la phrase qui dit quoi mettre. */
function valider(feuille: Feuille, validation: Validation): void {
  const regle = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(false)
    .setHelpText(`${validation.titre}\u00a0: ${validation.phrase}`)
  if (validation.genre === 'liste') regle.requireValueInList([...validation.valeurs], true)
  else regle.requireNumberGreaterThanOrEqualTo(0)
  plageDans(feuille, validation.plage).setDataValidation(regle.build())
}
