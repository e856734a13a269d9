export { type Certificat, certificatLocal } from './certificat.ts'
export { conseils } from './conseils.ts'
export { portDuManifeste } from './port.ts'
export { type Service, servir } from './servir.ts'
