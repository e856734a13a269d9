import { chargerFichier } from '../excel/emulateur/charger/index.ts'
import { LTSC_2021 } from '../excel/emulateur/index.ts'
import { AVEC_NOTES } from '../excel/hote/notes-1-18.ts'
import { type Ensembles, ouvrirExcel } from '../excel/hote/ouvrir.ts'
import { seanceDe } from '../excel/hote/seance.ts'
import { CLASSEURS } from './classeurs.ts'
import { conformite } from './suite.ts'

const charges = new Map<string, ReturnType<typeof chargerFichier>>()

/** La vraie bibliothèque office.js, devant un classeur en mémoire. */
function banc(nom: string, ensembles: Ensembles, accepte: (fichier: string) => boolean) {
  return {
    nom,
    accepte,
    enMarche: true,
    ouvrir: async (fichier: string) => {
      const charge = charges.get(fichier) ?? chargerFichier(fichier)
      charges.set(fichier, charge)
      return seanceDe(await ouvrirExcel(await charge, ensembles))
    },
  }
}

// Un .ods s'ouvre ici par notre lecteur : qui l'a enregistré n'y change plus rien.
conformite(banc('Excel LTSC 2021', LTSC_2021, (f) => !f.endsWith('-libreoffice.ods')))

conformite(
  banc('Excel avec notes', AVEC_NOTES, (f) => CLASSEURS.indexOf(f) % 2 === 0 || /riche/.test(f)),
)
// Les notes changent peu de chose d'un classeur à l'autre.
conformite(
  banc('Excel avec notes', AVEC_NOTES, (f) => /riche\.xlsx|-(suivi-long|non-eligible)\./.test(f)),
)
