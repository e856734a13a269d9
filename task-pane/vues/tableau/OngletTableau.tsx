import { Repli } from '../briques/index.ts'
import { PasLu } from '../PasLu.tsx'
import type { Vue } from '../vue.ts'
import { Designer } from './Designer.tsx'
import { Tableau } from './Tableau.tsx'

/** Ce que Pacte a compris du classeur, et de quoi le corriger. */
export function OngletTableau(vue: Vue) {
  const { etat } = vue
  const { resultat } = etat
  if (resultat === null) {
    return (
      <div class="vide">
        <PasLu {...vue} />
        <p class="aide">Rien n’y est écrit ni marqué.</p>
      </div>
    )
  }
  if (resultat.genre === 'refus') return <Designer vue={vue} phrase={resultat.refus.phrase} />
  const { tableaux, dessins, laisses } = resultat.verification
  return (
    <>
      <p class="intro">
        Une zone mal comprise ? Choisissez‑la, dites ce qu’elle contient : le classeur s’en
        souvient.
      </p>
      {tableaux.map((tableau, rang) => {
        const dessin = dessins[rang]
        return (
          dessin !== undefined && (
            <Tableau
              key={`${tableau.feuille} ${tableau.entete.haut} ${tableau.entete.gauche}`}
              vue={vue}
              tableau={tableau}
              dessin={dessin}
              rang={rang}
              surLaFeuille={tableaux.filter((t) => t.feuille === tableau.feuille).length}
            />
          )
        )
      })}
      {laisses.length > 0 && (
        <Repli titre="Autres feuilles, laissées de côté" mention={laisses.length}>
          <ul class="puces">
            {laisses.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </Repli>
      )}
    </>
  )
}
