import { Entete } from './Entete.tsx'
import { Onglets } from './Onglets.tsx'
import { Pied } from './Pied.tsx'
import { Annonces, Suivi } from './Suivi.tsx'
import type { Vue } from './vue.ts'

/** Le volet entier, de haut en bas. */
export function Volet(vue: Vue) {
  const { suite } = vue
  return (
    <div class="volet">
      <Entete {...vue} />
      <main>
        <Annonces {...vue} />
        <Suivi {...vue} />
        <Onglets {...vue} />
      </main>
      <Pied {...vue} />
      {suite !== null && <suite.Dialogues {...vue} />}
    </div>
  )
}
