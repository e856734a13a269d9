import type { Constat } from '../../../core/constats/index.ts'
import { decouperLEtape, etapeDeLEcart } from '../../etat/index.ts'

/** Une étape par ligne : ce qu’elle donne à droite, et comment dessous ; la dernière arrive au montant du constat. */
export function Calcul({ constat }: { readonly constat: Constat }) {
  const ecart = etapeDeLEcart(constat)
  const etapes = [...constat.etapes.map(decouperLEtape), ...(ecart === null ? [] : [ecart])]
  if (etapes.length === 0) return null
  return (
    <>
      <h4>Le calcul</h4>
      <ol class="calcul">
        {etapes.map(({ nom, comment, resultat }) => (
          <li key={`${nom} ${comment} ${resultat}`}>
            <span>{nom}</span> {resultat !== null && <b>{resultat}</b>}
            {comment !== null && <span class="comment">{comment}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
