import type { ComponentChildren } from 'preact'

/** Ce que la page propose quand aucun classeur n'est ouvert. */
export interface Gestes {
  readonly choisir: () => void
  readonly ouvrirLExemple: () => void
  readonly creerLeModele: () => void
}

const ETAPES: readonly (readonly [titre: string, texte: string])[] = [
  ['Lire.', 'Votre tableau tel qu’il est. En cas de doute, une question.'],
  ['Vérifier.', 'Chaque règle du texte, avec son calcul et son passage.'],
  ['Corriger ou justifier.', 'Chaque correction dit la cellule, l’ancien et le nouveau montant.'],
  ['Garder.', 'Une copie annotée de votre fichier, un rapport à imprimer.'],
]

export function Accueil({ choisir, ouvrirLExemple, creerLeModele }: Gestes) {
  return (
    <main class="accueil">
      <h1>Votre budget respecte‑t‑il le contrat ?</h1>
      <p class="chapeau">
        Pacte lit votre classeur, marque les cellules qui contredisent le texte, et dit pourquoi. Le
        fichier reste sur votre poste.
      </p>
      <div class="depose">
        <p class="gros">Posez votre classeur ici</p>
        <button type="button" class="bouton principal" onClick={choisir}>
          Ouvrir un fichier…
        </button>
        <p>.xlsx, .xlsm, .ods ou .csv. Il n’est jamais modifié : Pacte écrit une copie.</p>
      </div>
      <div class="departs">
        <Depart titre="Voir un exemple" bouton="Ouvrir l’exemple" agir={ouvrirLExemple}>
          Le budget fictif d’un département, avec trois manquements, et une visite de cinq étapes.
        </Depart>
        <Depart
          titre="Partir d’un tableau modèle"
          bouton="Créer un tableau modèle…"
          agir={creerLeModele}
        >
          Une feuille vide, avec les colonnes que Pacte sait lire et les formules des parts.
        </Depart>
      </div>
      <h2>Comment cela se passe</h2>
      <ol class="etapes">
        {ETAPES.map(([titre, texte]) => (
          <li key={titre}>
            <b>{titre}</b> {texte}
          </li>
        ))}
      </ol>
    </main>
  )
}

interface PropsDeDepart {
  readonly titre: string
  readonly bouton: string
  readonly agir: () => void
  readonly children: ComponentChildren
}

function Depart({ titre, bouton, agir, children }: PropsDeDepart) {
  return (
    <section>
      <h2>{titre}</h2>
      <p>{children}</p>
      <button type="button" class="bouton" onClick={agir}>
        {bouton}
      </button>
    </section>
  )
}
