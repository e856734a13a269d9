import { a1 } from '../../../core/grille/index.ts'
import { celluleDe, intersection } from '../../excel/emulateur/classeur/index.ts'
import { alluresDe, retoucher } from './allure.ts'
import type { Atelier } from './atelier.ts'
import {
  ecrireLaNote,
  ecrireLeFormat,
  FORMAT_AUTOMATIQUE,
  lierLaCellule,
  noteDe,
  pourChaque,
  saisir,
  saisirLaFormule,
  texteAffiche,
  valeurDe,
  vider,
} from './cellule.ts'
import { feuilleDe } from './feuille.ts'
import { estModifiable, exigerModifiable } from './protections.ts'
import { strict } from './strict.ts'
import { validerLaZone } from './validations.ts'
import { adresseDe, deposer, exigerLaZone, matriceDe, retenir, type Zone } from './zone.ts'

type Range = GoogleAppsScript.Spreadsheet.Range

/** L'objet Range de ces cellules. */
export function plageDe(atelier: Atelier, zone: Zone): Range {
  const objet: Range = strict<Range>(atelier, 'Range')(() => membresDe(atelier, zone, objet))
  return retenir(objet, zone)
}

function membresDe(atelier: Atelier, zone: Zone, objet: Range) {
  const { page, plage } = zone
  const { feuille } = page
  const vivante = () => exigerLaZone(atelier.document, zone)
  const lire = <T>(lire: (ligne: number, colonne: number) => T) => matriceDe(vivante().plage, lire)
  const ici = (ligne: number, colonne: number) => celluleDe(feuille, ligne, colonne)
  const valeur = (i: number, j: number) => valeurDe(ici(i, j), atelier.document.fuseau)
  const formule = (i: number, j: number) => ici(i, j)?.formule ?? ''
  const format = (i: number, j: number) => ici(i, j)?.format ?? FORMAT_AUTOMATIQUE
  const affiche = (i: number, j: number) => texteAffiche(ici(i, j))

  type Ecrivain = (ligne: number, colonne: number, valeur: unknown) => void
  const ecrireTout = (matrice: unknown, nom: string, ecrire: Ecrivain) => {
    exigerModifiable(vivante().page, [plage])
    deposer(zone, matrice, `SpreadsheetApp.Range.${nom}`, ecrire)
    return objet
  }
  const ecrirePartout = (ecrire: (ligne: number, colonne: number) => void) => {
    exigerModifiable(vivante().page, [plage])
    pourChaque(plage, ecrire)
    return objet
  }
  const saisie: Ecrivain = (i, j, v) => saisir(atelier, page, i, j, v)
  const note: Ecrivain = (i, j, v) => ecrireLaNote(page, i, j, v)
  const calcul: Ecrivain = (i, j, v) => saisirLaFormule(atelier, page, i, j, String(v ?? ''))

  return {
    ...alluresDe(page, [plage], () => objet),
    getRow: () => plage.haut + 1,
    getColumn: () => plage.gauche + 1,
    getNumRows: () => plage.bas - plage.haut + 1,
    getNumColumns: () => plage.droite - plage.gauche + 1,
    getLastRow: () => plage.bas + 1,
    getLastColumn: () => plage.droite + 1,
    getA1Notation: () => adresseDe(zone),
    getSheet: () => feuilleDe(atelier, vivante().page),
    canEdit: () => !atelier.pannes.lectureSeule && estModifiable(vivante().page, [plage]),
    getValues: () => lire(valeur),
    getValue: () => valeur(vivante().plage.haut, plage.gauche),
    getDisplayValues: () => lire(affiche),
    getDisplayValue: () => affiche(vivante().plage.haut, plage.gauche),
    getFormulas: () => lire(formule),
    getFormula: () => formule(vivante().plage.haut, plage.gauche),
    getNumberFormats: () => lire(format),
    getNumberFormat: () => format(vivante().plage.haut, plage.gauche),
    getNotes: () => lire((i, j) => noteDe(page, i, j)),
    getNote: () => noteDe(vivante().page, plage.haut, plage.gauche),
    getMergedRanges: () =>
      vivante()
        .page.feuille.fusions.filter((fusion) => intersection(fusion, plage) !== null)
        .map((fusion) => plageDe(atelier, { page, plage: fusion })),
    setValues: (valeurs: unknown) => ecrireTout(valeurs, 'setValues', saisie),
    setValue: (voulue: unknown) => ecrirePartout((i, j) => saisie(i, j, voulue)),
    setFormulas: (formules: unknown) => ecrireTout(formules, 'setFormulas', calcul),
    setFormula: (voulue: unknown) => ecrirePartout((i, j) => calcul(i, j, voulue)),
    setNotes: (notes: unknown) => ecrireTout(notes, 'setNotes', note),
    setNote: (voulue: unknown) => ecrirePartout((i, j) => note(i, j, voulue)),
    setNumberFormats: (codes: unknown) =>
      ecrireTout(codes, 'setNumberFormats', (i, j, code) => ecrireLeFormat(page, i, j, code)),
    setBackgrounds: (couleurs: unknown) =>
      ecrireTout(couleurs, 'setBackgrounds', (i, j, couleur) =>
        retoucher(page, i, j, 'fond', couleur === null ? null : String(couleur)),
      ),
    setFontWeights: (graisses: unknown) =>
      ecrireTout(graisses, 'setFontWeights', (i, j, graisse) =>
        retoucher(page, i, j, 'gras', graisse === 'bold'),
      ),
    setWraps: (renvois: unknown) =>
      ecrireTout(renvois, 'setWraps', (i, j, renvoi) =>
        retoucher(page, i, j, 'renvoi', renvoi === true),
      ),
    setRichTextValues: (textes: unknown) =>
      ecrireTout(textes, 'setRichTextValues', (i, j, texte) => lierLaCellule(page, i, j, texte)),
    clearContent: () => ecrirePartout((i, j) => vider(atelier, page, i, j)),
    clearNote: () => ecrirePartout((i, j) => note(i, j, '')),
    setDataValidation: (regle: unknown) => {
      exigerModifiable(vivante().page, [plage])
      validerLaZone(zone, regle)
      return objet
    },
    activate: () => {
      activer(atelier, zone)
      return objet
    },
  }
}

/** Sélectionne : la feuille de la zone passe devant. */
export function activer({ document }: Atelier, zone: Zone): void {
  const { page, plage } = exigerLaZone(document, zone)
  document.classeur.active = page.feuille
  document.classeur.selection = [plage]
}

/** L'objet Range de la cellule active : le coin de la première zone choisie. */
export function celluleActive(atelier: Atelier): Zone {
  const { classeur, pages } = atelier.document
  const page = pages.get(classeur.active)
  const { haut = 0, gauche = 0 } = classeur.selection[0] ?? {}
  if (page === undefined) throw new Error(`Pas de feuille active pour ${a1(haut, gauche)}.`)
  return { page, plage: { haut, gauche, bas: haut, droite: gauche } }
}
