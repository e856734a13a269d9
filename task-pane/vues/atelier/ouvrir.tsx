import type { Etude } from '../../etude/index.ts'
import type { Atelier, Vue } from '../vue.ts'
import { OngletConformite } from './OngletConformite.tsx'
import { OngletSuivi } from './OngletSuivi.tsx'

/** Les onglets de l’atelier, avec l’étude qui leur répond. */
export function ouvrirLAtelier(etude: Etude): Atelier {
  return {
    suivi: (vue: Vue) => <OngletSuivi vue={vue} etude={etude} />,
    conformite: (vue: Vue) => <OngletConformite vue={vue} etude={etude} />,
  }
}
