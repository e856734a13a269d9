import type { Plage } from '../../../core/grille/index.ts'
import {
  type Apparence,
  celluleAEcrire,
  oublierSiVide,
} from '../../excel/emulateur/classeur/index.ts'
import { ecrireLeFormat, pourChaque } from './cellule.ts'
import type { Page } from './document.ts'
import { exigerModifiable } from './protections.ts'

/** Change ce qui se voit d'une cellule ; un trait remis à son défaut ne laisse rien. */
export function retoucher(
  { feuille }: Page,
  ligne: number,
  colonne: number,
  trait: keyof Apparence,
  valeur: Apparence[keyof Apparence] | null,
): void {
  const cellule = celluleAEcrire(feuille, ligne, colonne)
  const apparence: Apparence = { ...cellule.apparence }
  if (valeur === null || valeur === false) delete apparence[trait]
  else Object.assign(apparence, { [trait]: valeur })
  if (Object.keys(apparence).length > 0) cellule.apparence = apparence
  else delete cellule.apparence
  oublierSiVide(feuille, ligne, colonne)
}

/** Les mots de Google dans ceux du classeur en mémoire. */
export function traitDe(valeur: string | null): string | null {
  return valeur === null ? null : `${valeur.charAt(0).toUpperCase()}${valeur.slice(1)}`
}

/** Ce qu'une plage et une liste de plages savent changer de la même façon ; `rendre` : l'objet lui-même, pour enchaîner. */
export function alluresDe<R>(page: Page, plages: readonly Plage[], rendre: () => R) {
  const partout = (trait: keyof Apparence, valeur: Apparence[keyof Apparence] | null) => {
    exigerModifiable(page, plages)
    for (const plage of plages) {
      pourChaque(plage, (i, j) => retoucher(page, i, j, trait, valeur))
    }
    return rendre()
  }
  return {
    setBackground: (couleur: string | null) => partout('fond', couleur),
    setFontColor: (couleur: string | null) => partout('encre', couleur),
    setFontSize: (taille: number) => partout('taille', taille),
    setFontWeight: (graisse: 'bold' | 'normal' | null) => partout('gras', graisse === 'bold'),
    setFontStyle: (style: 'italic' | 'normal' | null) => partout('italique', style === 'italic'),
    setFontLine: (trait: 'underline' | 'line-through' | 'none' | null) =>
      trait === 'line-through'
        ? partout('barre', true)
        : partout('souligne', trait === 'underline' ? 'Single' : null),
    setHorizontalAlignment: (ou: 'left' | 'center' | 'normal' | 'right' | null) =>
      partout('horizontal', traitDe(ou)),
    setVerticalAlignment: (ou: 'top' | 'middle' | 'bottom' | null) =>
      partout('vertical', traitDe(ou)),
    setWrap: (renvoi: boolean) => partout('renvoi', renvoi),
    setNumberFormat: (code: string) => {
      exigerModifiable(page, plages)
      for (const plage of plages) pourChaque(plage, (i, j) => ecrireLeFormat(page, i, j, code))
      return rendre()
    },
    setBorder: (...traits: readonly unknown[]) => {
      const [haut, gauche, bas, droite, , , couleur, style] = traits
      const trait = { style: String(style ?? 'SOLID'), couleur: String(couleur ?? '#000000') }
      const cotes = { EdgeTop: haut, EdgeLeft: gauche, EdgeBottom: bas, EdgeRight: droite }
      const bordures = Object.entries(cotes).flatMap(([cote, voulu]) =>
        voulu === true ? [[cote, trait] as const] : [],
      )
      return partout('bordures', Object.fromEntries(bordures))
    },
  }
}
