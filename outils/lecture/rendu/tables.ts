import { NOMS_DES_CHAMPS } from '../../../core/modele/index.ts'
import {
  champsFaux,
  compter,
  type Juge,
  type LigneDeReleve,
  parChoix,
  parFamille,
  part,
  VERDICTS,
} from '../jugement/index.ts'
import { CHAMPS_JUGES } from '../tirage/index.ts'

const NOMS = { exact: 'exact', demande: 'demandé', faux: 'faux en silence' } as const

/** Les tables de la mesure, à lire dans un terminal. */
export function tables(juges: readonly Juge[]): string {
  const total = { nom: 'ensemble', comptes: compter(juges) }
  const inutiles = juges.filter(({ jugement }) => jugement.douteInutile).length
  const faux = champsFaux(juges)
  return [
    table('Par famille', [total, ...parFamille(juges)]),
    table('Par choix, le pire d’abord', parChoix(juges)),
    'Champs faux en silence',
    ...CHAMPS_JUGES.map(
      (champ) => `  ${NOMS_DES_CHAMPS[champ].padEnd(34)}${String(faux[champ]).padStart(5)}`,
    ),
    '',
    `Doutes inutiles (tout était juste) : ${inutiles}`,
    graines(juges),
  ].join('\n')
}

function table(titre: string, lignes: readonly LigneDeReleve[]): string {
  const entete = VERDICTS.map((v) => NOMS[v].padStart(17)).join('')
  const corps = lignes.map(({ nom, comptes }) => {
    const cellules = VERDICTS.map((v) =>
      `${comptes[v]} (${enPourcent(part(comptes, v))})`.padStart(17),
    )
    return `  ${nom.padEnd(40)}${cellules.join('')}`
  })
  return [`${titre.padEnd(42)}${entete}`, ...corps, ''].join('\n')
}

const GRAINES_MONTREES = 12

function graines(juges: readonly Juge[]): string {
  const faux = juges.filter(({ jugement }) => jugement.verdict === 'faux')
  if (faux.length === 0) return 'Aucune lecture fausse en silence.'
  const liste = faux.slice(0, GRAINES_MONTREES).map(({ tirage }) => tirage.graine)
  return `À regarder de près (--montrer) : ${liste.join(', ')}`
}

function enPourcent(taux: number): string {
  return `${Math.round(taux * 100)} %`
}
