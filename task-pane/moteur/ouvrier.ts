// L'entrée de moteur.js : le fil du moteur ou, là où un ouvrier est refusé, le moteur que la page sert elle-même.
import '../../core/complements/index.ts'
import type { MoteurDeLaPage } from './fil-ou-page.ts'
import { type Portee, servir } from './servir.ts'

const ici: Portee & { readonly document?: unknown; pacteMoteur?: MoteurDeLaPage } = self

if (ici.document) ici.pacteMoteur = { servir }
else servir(ici)
