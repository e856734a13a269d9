import { ecrireDate, ecrireMois } from '../../nombres/index.ts'
import { signatureLimite, valeurDe } from '../../parametres/index.ts'
import { regleDeContrat } from '../regle.ts'

const LIMITE = valeurDe(signatureLimite)

export const signatureTardive = regleDeContrat({
  id: 'signature-tardive',
  titre: 'Signature tardive',
  gravites: ['signalement', 'bloquant'],
  enonce:
    `Le contrat se signe en ${ecrireMois(LIMITE)} au plus tard\u00a0; Pacte retient le dernier jour du ` +
    `mois, le ${ecrireDate(LIMITE)}.`,
  sources: ['calendrier/signature'],
  interpretations: ['signatureTardive'],
  examine: ({ contrat: { signature }, interpretations }, signaler) => {
    // AAAA-MM-JJ : l'ordre des textes est celui des dates.
    if (!signature || signature.date <= LIMITE) return
    signaler({
      gravite: interpretations.signatureTardive,
      lieux: signature.lieu ? [signature.lieu] : [],
      message:
        `Contrat signé le ${ecrireDate(signature.date)}, après le ${ecrireDate(LIMITE)}. ` +
        'Vérifier la saisie\u00a0; si la date est exacte, garder ce que l’État en a dit.',
      interpretations: ['signatureTardive'],
    })
  },
})
