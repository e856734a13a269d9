import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCA, createCert } from 'mkcert'

export interface Certificat {
  /** La clé et le certificat du service, en PEM. */
  readonly cle: string
  readonly certificat: string
  /** Le fichier et le nom du certificat à approuver, une fois, pour que le système croie le service. */
  readonly autorite: string
  readonly nomDeLAutorite: string
  /** Vrai s'il vient d'être fait : il reste à l'approuver. */
  readonly neuf: boolean
}

const NOMS_SERVIS = ['localhost', '127.0.0.1', '::1']
const DUREE_EN_JOURS = 365
/** On refait le certificat un peu avant sa fin, plutôt que de tomber en panne un matin. */
const MARGE_EN_JOURS = 7
const JOUR = 86_400_000

/** Le certificat gardé dans ce dossier s'il vaut encore, ou un neuf. */
export async function certificatLocal(dossier: string, maintenant: Date): Promise<Certificat> {
  const fichiers = {
    cle: join(dossier, 'localhost.key'),
    certificat: join(dossier, 'localhost.crt'),
    autorite: join(dossier, 'autorite.crt'),
  }
  if (!vautEncore(fichiers, maintenant)) {
    await fabriquer(dossier, fichiers, maintenant)
    return { ...relire(fichiers), neuf: true }
  }
  return { ...relire(fichiers), neuf: false }
}

type Fichiers = Readonly<Record<'cle' | 'certificat' | 'autorite', string>>

/**
 * L'autorité ne signe qu'un certificat, puis sa clé est perdue : elle n'est jamais écrite. Le système peut l'approuver
 * sans que personne s'en serve pour un autre site.
 */
async function fabriquer(dossier: string, fichiers: Fichiers, maintenant: Date): Promise<void> {
  const ca = await createCA({
    organization: `Pacte local ${maintenant.toISOString().slice(0, 10)}`,
    countryCode: 'FR',
    state: 'France',
    locality: 'France',
    validity: DUREE_EN_JOURS,
  })
  const { key, cert } = await createCert({ domains: NOMS_SERVIS, validity: DUREE_EN_JOURS, ca })
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  writeFileSync(fichiers.cle, key, { mode: 0o600 })
  writeFileSync(fichiers.certificat, cert)
  writeFileSync(fichiers.autorite, ca.cert)
}

function relire(fichiers: Fichiers): Omit<Certificat, 'neuf'> {
  const autorite = new X509Certificate(readFileSync(fichiers.autorite))
  return {
    cle: readFileSync(fichiers.cle, 'utf8'),
    certificat: readFileSync(fichiers.certificat, 'utf8'),
    autorite: fichiers.autorite,
    nomDeLAutorite: /^CN=(.*)$/m.exec(autorite.subject)?.[1] ?? '',
  }
}

/** Un fichier absent, abîmé, périmé ou d'une autre fabrication : on recommence. */
function vautEncore(fichiers: Fichiers, maintenant: Date): boolean {
  try {
    const certificat = new X509Certificate(readFileSync(fichiers.certificat))
    const autorite = new X509Certificate(readFileSync(fichiers.autorite))
    const cle = createPrivateKey(readFileSync(fichiers.cle))
    const fin = new Date(certificat.validTo).getTime()
    return (
      certificat.checkPrivateKey(cle) &&
      certificat.verify(autorite.publicKey) &&
      fin - maintenant.getTime() > MARGE_EN_JOURS * JOUR
    )
  } catch {
    return false
  }
}
