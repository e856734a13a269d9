import type { Centimes } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  direLaCouverture,
  ecrireTaux,
  type LigneDExecution,
  NOMS_DES_ETATS_D_ANNEE,
  nomDeLAxeSuivi,
} from '../../../core/suivi/index.ts'
import { Repli } from '../briques/index.ts'
import { BarreDExecution, Legende } from './BarreDExecution.tsx'

/** Une partie par année ; celles dont rien n’est suivi restent pliées. */
export function Executions({ lignes }: { readonly lignes: readonly LigneDExecution[] }) {
  const annees = [...new Set(lignes.map((l) => l.annee))]
  return (
    <>
      {lignes.some((l) => l.suivies > 0) && (
        <p class="aide legende">
          <Legende />
        </p>
      )}
      {annees.map((annee) => {
        const siennes = lignes.filter((l) => l.annee === annee)
        const ensemble = siennes.find((l) => l.axe === null) ?? siennes[0]
        return (
          <Repli
            key={annee}
            titre={`${annee}${ensemble === undefined ? '' : NOMS_DES_ETATS_D_ANNEE[ensemble.etat]}`}
            mention={ensemble?.taux == null ? 'rien de suivi' : ecrireTaux(ensemble.taux)}
            ouvert={siennes.some((l) => l.suivies > 0)}
          >
            <ul class="axes">
              {siennes.map((ligne) => (
                <Ligne key={nomDeLAxeSuivi(ligne)} ligne={ligne} />
              ))}
            </ul>
          </Repli>
        )
      })}
    </>
  )
}

function Ligne({ ligne }: { readonly ligne: LigneDExecution }) {
  const { axe, programme, consomme, taux, reste, justifie, baisse } = ligne
  return (
    <li class={axe === null ? 'axe ensemble' : 'axe'}>
      <p class="nom">
        <strong>{nomDeLAxeSuivi(ligne)}</strong>
        <span class="aide">actions suivies : {direLaCouverture(ligne)}</span>
      </p>
      <BarreDExecution ligne={ligne} />
      <dl class="execution">
        <Fait nom="programmé" dit={ecrireEuros(programme)} />
        <Fait nom="consommé" dit={connu(consomme)} />
        <Fait nom="taux" dit={ecrireTaux(taux)} />
        <Fait nom="reste" dit={connu(reste)} />
        <Fait nom="justifié" dit={connu(justifie)} />
        <Fait nom="baisse au plus" dit={baisse === null ? direSansBaisse(ligne) : connu(baisse)} />
      </dl>
    </li>
  )
}

function Fait({ nom, dit }: { readonly nom: string; readonly dit: string }) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>{dit}</dd>
    </div>
  )
}

function connu(montant: Centimes | null): string {
  return montant === null ? 'inconnu' : ecrireEuros(montant)
}

/** Pourquoi l’année suivante ne baisse pas d’elle-même. */
function direSansBaisse({ etat, nonJustifie, aPart }: LigneDExecution): string {
  if (nonJustifie === null) return 'inconnue'
  if (aPart) return 'hors contrat'
  return etat === 'ecoulee' ? 'pas de reprise' : 'pas encore'
}
