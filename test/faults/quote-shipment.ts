/** One lane by air: the least that a quote can be made of. */
export const laneSheet =
  'Origin,Destination,Carrier,Service,Currency,M,N,+45,+100\nCGO,LGG,Meuse,Direct,EUR,95,7.50,5.90,4.90\n'

export const lane = 'air:CGO-LGG:meuse:direct'

export const shipment = {
  origin: { iata: 'CGO' },
  destination: { iata: 'LGG' },
  scope: 'terminal-to-terminal' as const,
  readyOn: '2026-12-07',
  quotedOn: '2026-11-23',
  totals: { pieces: 10, weightKg: 185, volumeM3: '1.2' },
}
