import { chargerFichier } from '../excel/emulateur/charger/index.ts'
import { ouvrirDansSheets } from '../gas/hote/ouvrir.ts'
import { seanceDe } from '../gas/hote/seance.ts'
import { conformite } from './suite.ts'

const charges = new Map<string, ReturnType<typeof chargerFichier>>()

/** Le volet et le script, comme dans Google : rien ne passe de l'un à l'autre que du texte. */
conformite({
  nom: 'Google Sheets',
  // Un .ods s'ouvre ici par notre lecteur : qui l'a enregistré n'y change plus rien.
  accepte: (fichier) => !fichier.endsWith('-libreoffice.ods'),
  enMarche: true,
  ouvrir: async (fichier) => {
    const charge = charges.get(fichier) ?? chargerFichier(fichier)
    charges.set(fichier, charge)
    return seanceDe(ouvrirDansSheets(await charge))
  },
})
