import { contratDe } from '../../etat/index.ts'
import { PasLu } from '../PasLu.tsx'
import type { Vue } from '../vue.ts'
import { Identite } from './Identite.tsx'
import { Interpretations } from './Interpretations.tsx'
import { Plafonds } from './Plafonds.tsx'
import { Reports } from './Reports.tsx'

/** Ce que le classeur ne dit pas, ou que l’on veut dire autrement. */
export function OngletContrat(vue: Vue) {
  const { etat } = vue
  if (etat.gardes.genre === 'illisibles') {
    return <p>Oubliez les réglages illisibles pour pouvoir régler le contrat de nouveau.</p>
  }
  if (etat.gardes.genre === 'attendus' || etat.presentation === null) {
    return <p class="vide">Lecture des réglages de ce classeur…</p>
  }
  const contrat = contratDe(etat.gardes.reglages)
  return (
    <>
      <p class="intro">
        Ce que vous réglez ici est gardé dans le classeur et l’emporte sur ce qui y est lu.
      </p>
      {etat.resultat === null && (
        <div class="bandeau information">
          <PasLu {...vue} />
        </div>
      )}
      <Identite vue={vue} presentation={etat.presentation} contrat={contrat} />
      <Plafonds vue={vue} presentation={etat.presentation} contrat={contrat} />
      <Reports vue={vue} presentation={etat.presentation} contrat={contrat} />
      <Interpretations vue={vue} presentation={etat.presentation} contrat={contrat} />
    </>
  )
}
