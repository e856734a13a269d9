import { estSignature, GRAVITES, type Gravite, signature } from '../../core/constats/index.ts'
import { type Adresse, a1, type Plage } from '../../core/grille/index.ts'
import { echapperAttribut } from '../xml/index.ts'
import { enPlages, feuilleEnAdresse, plageEnOdf } from './adresses.ts'
import type { Espaces } from './espaces.ts'

/** Des cellules, le style que leur mise en forme conditionnelle applique, et la formule qui la signe. */
export interface Zone {
  readonly plages: readonly Plage[]
  readonly style: string
  readonly formule: string
}

/** Une cellule à colorer, et le style que sa mise en forme conditionnelle applique. */
export interface Coloree extends Adresse {
  readonly gravite: Gravite
  readonly style: string
}

/** Une zone par gravité et par style, de la plus grave à la moins grave. */
export function zonesDe(cellules: readonly Coloree[]): readonly Zone[] {
  return GRAVITES.flatMap((gravite) => {
    const siennes = cellules.filter((cellule) => cellule.gravite === gravite)
    return [...new Set(siennes.map(({ style }) => style))].sort().map((style) => ({
      plages: enPlages(siennes.filter((cellule) => cellule.style === style)),
      style,
      formule: signature(gravite),
    }))
  })
}

/** Les éléments `calcext:conditional-format` d'une feuille ; LibreOffice applique la première condition vraie. */
export function misesEnForme(feuille: string, zones: readonly Zone[]): string {
  return zones
    .map(({ plages, style, formule }) => {
      const cible = plages.map((plage) => plageEnOdf(feuille, plage)).join(' ')
      const base = `${feuilleEnAdresse(feuille)}.${a1(plages[0]?.haut ?? 0, plages[0]?.gauche ?? 0)}`
      return (
        `<calcext:conditional-format calcext:target-range-address="${echapperAttribut(cible)}">` +
        `<calcext:condition calcext:apply-style-name="${style}" ` +
        `calcext:value="${echapperAttribut(`formula-is(${formule})`)}" ` +
        `calcext:base-cell-address="${echapperAttribut(base)}"/></calcext:conditional-format>`
      )
    })
    .join('')
}

/** La même chose écrite dans le style de la cellule (voir teinte.ts). */
export function conditionDeStyle(
  formule: string,
  style: string,
  feuille: string,
  espaces: Espaces,
): string {
  const base = echapperAttribut(`${feuilleEnAdresse(feuille)}.A1`)
  return (
    `<style:map${espaces('style')} style:condition="${echapperAttribut(`is-true-formula(${formule})`)}" ` +
    `style:apply-style-name="${style}" style:base-cell-address="${base}"/>`
  )
}

/** Une condition, de LibreOffice (`formula-is`) ou d'ODF (`is-true-formula`), qui porte l'une de nos signatures. */
export function estNotreCondition(condition: string): boolean {
  return estSignature(formuleDe(condition))
}

export function estSignatureDuRapport(condition: string): boolean {
  return estSignature(formuleDe(condition)) && formuleDe(condition).includes('pacte:rapport')
}

export function formuleDe(condition: string): string {
  return /^(?:formula-is|is-true-formula)\((.*)\)$/s.exec(condition.trim())?.[1] ?? ''
}
