import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { type Gravite, NOMS_DES_GRAVITES } from '../../../core/constats/index.ts'
import type { ConstatMontre } from '../../../core/examen/index.ts'
import type { Regle } from '../../../core/regles/index.ts'
import { partie } from '../blocs.ts'
import { type ExempleDeRegle, executer, exempleDe, SANS_EXEMPLE } from '../exemples/index.ts'
import { ecrire, grille } from '../grille.ts'

/** Une feuille qui déclenche la règle, ce que Pacte en dit, et ce qui le fait taire. */
export function exempleDeRegle({ id }: Regle): Html {
  const exemple = exempleDe(id)
  if (exemple === null)
    return html`${partie('Comment corriger', html`<p>${SANS_EXEMPLE[id] ?? ''}</p>`)}`
  const { constats, voisin } = executer(id, exemple)
  return html`${partie(
    'Ce qui la déclenche',
    contexteDe(exemple),
    grille('Feuille de l’exemple', exemple.feuille, marquesDe(constats)),
    html`<p>Pacte écrit alors :</p>`,
    constats.map(constatDe),
  )}
${partie('Comment corriger', corriger(exemple, constats, voisin))}`
}

const TYPES = { departement: 'un département', metropole: 'une métropole' } as const

function contexteDe({ contrat }: ExempleDeRegle): Html {
  if (contrat === undefined) return html`<p>Dans ce budget d’un département :</p>`
  const { type, plafonds } = contrat
  const qui = type === undefined ? '' : ` d’${TYPES[type]}`
  return plafonds === undefined
    ? html`<p>Dans ce budget${qui} :</p>`
    : html`<p>Dans ce budget${qui}, avec les plafonds notifiés ${direPlafonds(plafonds)} :</p>`
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

function corriger(
  exemple: ExempleDeRegle,
  constats: readonly ConstatMontre[],
  voisin: readonly ConstatMontre[],
): Html {
  const proposees = constats.flatMap(({ ecriture }) => ecriture ?? [])
  return html`<p>La fin du constat dit quoi faire.${proposees.map(
    ({ cellule, avant, apres }) =>
      ` Le volet propose d’écrire ${ecrire(apres)} en ${cellule}, à la place de ${ecrire(avant)}.`,
  )}</p>
<p>Dans l’exemple, ${direChangements(exemple)}. ${
    voisin.length === 0
      ? 'La règle n’a alors plus rien à dire.'
      : `Il ne reste alors que ce constat (${voisin.map(({ constat }) => NOMS_DES_GRAVITES[constat.gravite].toLowerCase()).join(', ')}) : ${voisin.map(({ constat }) => constat.message).join(' ')}`
  }</p>`
}

function direChangements({ voisin }: ExempleDeRegle): string {
  const dits = Object.entries(voisin).map(([cellule, valeur]) =>
    typeof valeur === 'number'
      ? `${ecrire(valeur)} en ${cellule}`
      : `«\u00a0${valeur}\u00a0» en ${cellule}`,
  )
  const debut = dits.slice(0, -1).join(', ')
  return `il suffit d’écrire ${debut === '' ? '' : `${debut} et `}${dits.at(-1) ?? ''}`
}
