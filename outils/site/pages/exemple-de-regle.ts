import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { type Gravite, NOMS_DES_GRAVITES } from '../../../core/constats/index.ts'
import type { ConstatMontre } from '../../../core/examen/index.ts'
import {
  CAS,
  type Cas,
  type CelluleDeCas,
  type IdDeRegle,
  type Regle,
  type Voisin,
} from '../../../core/regles/index.ts'
import { executer, executerVoisin } from '../../cas/index.ts'
import { partie } from '../blocs.ts'
import { type CelluleMontree, ecrire, grille } from '../grille.ts'

/** Le premier cas de la règle : une feuille qui la déclenche, ce que Pacte en dit, et ce qui le fait taire. */
export function exempleDeRegle({ id }: Regle<IdDeRegle>): Html {
  const [cas] = CAS[id].cas
  const constats = executer(id, cas)
  return html`${partie(
    'Ce qui la déclenche',
    contexteDe(cas),
    grille(
      'Feuille de l’exemple',
      cas.feuille.map((rangee) => rangee.map(montrer)),
      marquesDe(constats),
    ),
    html`<p>Pacte écrit alors\u00a0:</p>`,
    constats.map(constatDe),
  )}
${partie('Comment corriger', corriger(id, cas, constats))}`
}

/** Une formule sans résultat se montre elle-même. */
function montrer(cellule: CelluleDeCas): CelluleMontree {
  if (typeof cellule !== 'object') return cellule
  return cellule.valeur ?? `=${cellule.formule ?? ''}`
}

const TYPES = { departement: 'un département', metropole: 'une métropole' } as const

function contexteDe({ contrat }: Cas): Html {
  if (contrat === undefined) return html`<p>Dans ce budget d’un département\u00a0:</p>`
  const { type, plafonds } = contrat
  const qui = type === undefined ? '' : ` d’${TYPES[type]}`
  return plafonds === undefined
    ? html`<p>Dans ce budget${qui}\u00a0:</p>`
    : html`<p>Dans ce budget${qui}, avec les plafonds notifiés ${direPlafonds(plafonds)}\u00a0:</p>`
}

function direPlafonds(plafonds: Readonly<Record<string, unknown>>): string {
  return Object.entries(plafonds)
    .map(([axe, montant]) => `${axe} ${typeof montant === 'number' ? ecrire(montant) : ''}\u00a0€`)
    .join(', ')
}

function marquesDe(constats: readonly ConstatMontre[]): ReadonlyMap<string, Gravite> {
  const marques = new Map<string, Gravite>()
  for (const { constat } of constats) {
    for (const cellule of constat.cellules) {
      if (!marques.has(cellule)) marques.set(cellule, constat.gravite)
    }
  }
  return marques
}

function constatDe({ constat }: ConstatMontre): Html {
  const { gravite, cellules, message, etapes } = constat
  const ou = cellules.length === 0 ? 'aucune cellule marquée' : `sur ${cellules.join(', ')}`
  return html`<div class="constat ${gravite}">
<p><strong class="gravite">${NOMS_DES_GRAVITES[gravite]}</strong>, ${ou}</p>
<p>${message}</p>
${etapes.length > 0 ? html`<ol class="etapes">${etapes.map((e) => html`<li>${e}</li>`)}</ol>` : RIEN}
</div>
`
}

function corriger(id: IdDeRegle, cas: Cas, constats: readonly ConstatMontre[]): Html {
  const proposees = constats.flatMap(({ ecritures }) => ecritures)
  const voisin = cas.voisins?.[0]
  return html`<p>La fin du constat dit quoi faire.${proposees.map(
    ({ cellule, avant, apres }) =>
      ` Le volet propose d’écrire ${ecrire(apres)} en ${cellule}, à la place de ${ecrire(avant)}.`,
  )}</p>
${voisin === undefined ? RIEN : direVoisin(voisin, executerVoisin(id, cas, voisin))}`
}

function direVoisin(voisin: Voisin, restent: readonly ConstatMontre[]): Html {
  return html`<p>Dans l’exemple, ${direChangements(voisin)}\u00a0: ${voisin.pourquoi}. ${
    restent.length === 0
      ? 'La règle n’a alors plus rien à dire.'
      : 'Il ne reste alors que ce constat ' +
        `(${restent.map(({ constat }) => NOMS_DES_GRAVITES[constat.gravite].toLowerCase()).join(', ')})\u00a0: ` +
        `${restent.map(({ constat }) => constat.message).join(' ')}`
  }</p>`
}

function direChangements({ change }: Voisin): string {
  const dits = Object.entries(change).map(([ou, cellule]) => `${direCellule(cellule)} en ${ou}`)
  const debut = dits.slice(0, -1).join(', ')
  return `il suffit d’écrire ${debut === '' ? '' : `${debut} et `}${dits.at(-1) ?? ''}`
}

function direCellule(cellule: CelluleDeCas): string {
  if (typeof cellule === 'number') return ecrire(cellule)
  if (typeof cellule === 'string') return `«\u00a0${cellule}\u00a0»`
  return `le résultat de «\u00a0=${cellule.formule ?? ''}\u00a0» (${ecrire(cellule.valeur)})`
}
