export {
  type CellulesEcrites,
  type Contenu,
  type Ecriture,
  type EcritureRefusee,
  estVide,
  type Geste,
  type Gestes,
  passePourUneFormule,
  type RaisonDeRefus,
} from './contenu.ts'
export { erreurDe } from './erreurs.ts'
