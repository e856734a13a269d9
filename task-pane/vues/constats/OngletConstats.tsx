import { listeDe, type Resultat } from '../../etat/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { Bilan } from './Bilan.tsx'
import { Corrections } from './Corrections.tsx'
import { Filtrage } from './Filtrage.tsx'
import { Justifies } from './Justifies.tsx'
import { Lacunes } from './Lacunes.tsx'
import { Liste } from './Liste.tsx'
import { Parcours } from './Parcours.tsx'
import { Questions } from './Questions.tsx'
import { Synthese } from './Synthese.tsx'

/** Le résultat : le bilan, les axes, ce qui est relevé, puis ce qui l’entoure. */
export function OngletConstats(vue: Vue) {
  const { resultat } = vue.etat
  if (resultat === null) return <PasEncore />
  if (resultat.genre === 'refus') {
    return (
      <div class="vide">
        <h2 class="titre-seul">Rien n’a été vérifié</h2>
        <p>{resultat.refus.phrase}</p>
        {vue.etat.gardes.genre === 'lus' && (
          <Bouton agir={() => vue.actions.choisirLOnglet('tableau')}>
            Désigner le tableau vous-même
          </Bouton>
        )}
      </div>
    )
  }
  return <Resultats vue={vue} resultat={resultat} />
}

function PasEncore() {
  return (
    <div class="vide">
      <h2 class="titre-seul">Pas encore vérifié</h2>
      <p>
        « Vérifier le contrat » relit tout le classeur, marque dans les cellules ce qui contredit le
        texte, et liste ici chaque constat avec son calcul et sa source.
      </p>
      <p class="aide">
        Vos cellules ne sont pas modifiées : seules des couleurs et des notes y sont ajoutées, qui
        s’effacent d’un clic.
      </p>
    </div>
  )
}

interface Props {
  readonly vue: Vue
  readonly resultat: Extract<Resultat, { genre: 'verifie' }>
}

function Resultats({ vue, resultat }: Props) {
  const { verification, reproches, lacunes } = resultat
  const liste = listeDe(vue.etat)
  const heure = vue.etat.peremption === null ? null : resultat.heure
  return (
    <>
      <Bilan vue={vue} resultat={resultat} />
      <Questions vue={vue} verification={verification} />
      <Synthese lignes={verification.synthese} heure={heure} />
      <Corrections {...vue} />
      <section aria-labelledby="pacte-constats" class="constats">
        <h2 id="pacte-constats">
          {heure === null ? 'Ce qui est relevé' : `Ce qui était relevé à ${heure}`}
        </h2>
        {reproches.length === 0 ? (
          <p>Rien n’est relevé.</p>
        ) : (
          <>
            <Filtrage vue={vue} reproches={reproches} nombre={liste.length} />
            <Parcours vue={vue} liste={liste} />
            <Liste vue={vue} liste={liste} interpretations={verification.interpretations} />
          </>
        )}
      </section>
      <Phrases titre="Constats qui attendent une réponse" phrases={verification.enAttente} />
      <Phrases titre="Laissé de côté" phrases={verification.laisses} />
      <Lacunes vue={vue} lacunes={lacunes} />
      <Justifies vue={vue} verification={verification} />
      <Phrases
        titre="Interprétations retenues"
        phrases={verification.interpretations.map((i) => i.phrase)}
      />
      <Phrases titre="Ce qui a été lu" phrases={verification.notes} />
    </>
  )
}

function Phrases({
  titre,
  phrases,
}: {
  readonly titre: string
  readonly phrases: readonly string[]
}) {
  if (phrases.length === 0) return null
  return (
    <Repli titre={titre} mention={phrases.length}>
      <ul class="puces">
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </Repli>
  )
}
