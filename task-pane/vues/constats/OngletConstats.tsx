import { citer, VERIFIER } from '../../../manifests/gestes/index.ts'
import { type ConstatRange, listeDe, type Resultat, SANS_FILTRE } from '../../etat/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { Bascule } from './Bascule.tsx'
import { Bilan } from './Bilan.tsx'
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
        {citer(VERIFIER)} relit tout le classeur, marque dans les cellules ce qui contredit le
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
  const { verification } = resultat
  const heure = vue.etat.peremption === null ? null : resultat.heure
  return (
    <div class="resultats">
      <div class="vue-d-ensemble">
        <Bilan vue={vue} resultat={resultat} />
        <Questions vue={vue} verification={verification} />
        <Synthese vue={vue} lignes={verification.synthese} heure={heure} />
        {vue.suite !== null && <vue.suite.Corrections {...vue} />}
      </div>
      <div>
        <Releves vue={vue} resultat={resultat} />
        <Phrases titre="Laissé de côté" phrases={verification.laisses} />
        <Phrases
          titre="Interprétations retenues"
          phrases={verification.interpretations.map((i) => i.phrase)}
        />
        <Phrases titre="Ce qui a été lu" phrases={verification.notes} />
      </div>
    </div>
  )
}

/** Les constats, ce qui n’a pas été vérifié, ce qui est justifié ; ou la seule sorte que l’on a choisie. */
function Releves({ vue, resultat }: Props) {
  const { verification, reproches, lacunes } = resultat
  const { compte } = vue.etat.filtres
  const aPart = compte === 'non-verifie' || compte === 'justifie'
  return (
    <>
      {!aPart && <Constats vue={vue} resultat={resultat} reproches={reproches} />}
      {(compte === null || compte === 'non-verifie') && <Lacunes vue={vue} lacunes={lacunes} />}
      {(compte === null || compte === 'justifie') && (
        <Justifies vue={vue} verification={verification} />
      )}
      {aPart && (
        <Bouton allure="lien" agir={() => vue.actions.filtrer(SANS_FILTRE)}>
          Tout afficher
        </Bouton>
      )}
    </>
  )
}

function Constats({
  vue,
  resultat,
  reproches,
}: Props & { readonly reproches: readonly ConstatRange[] }) {
  const { verification, heure } = resultat
  const liste = listeDe(vue.etat)
  return (
    <section aria-labelledby="pacte-constats" class="constats">
      <div class="titre">
        <h2 id="pacte-constats">
          {vue.etat.peremption === null ? 'Ce qui est relevé' : `Ce qui était relevé à ${heure}`}
        </h2>
        {reproches.length > 0 && <Bascule {...vue} />}
      </div>
      {reproches.length === 0 ? (
        <p>{vue.etat.peremption === null ? 'Rien n’est relevé.' : 'Rien ne l’était.'}</p>
      ) : (
        <>
          <Filtrage vue={vue} reproches={reproches} nombre={liste.length} />
          <Parcours vue={vue} liste={liste} />
          <Liste vue={vue} liste={liste} interpretations={verification.interpretations} />
        </>
      )}
    </section>
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
