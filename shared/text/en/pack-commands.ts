/** What the commands about tariff packs and keys print for people. */
export const packCommandMessages = {
  'cli.summary.tariff pack':
    'tariff pack ID… --to FILE --expires DATE --name NAME   tariffs as one signed, expiring file',
  'cli.summary.keys list':
    'keys list [--json]                           the own signing key, and those that are trusted',
  'cli.summary.keys make':
    'keys make NAME [--replace]                   makes the own signing key and prints its line',
  'cli.summary.keys trust': 'keys trust LINE [--name NAME]                takes packs that this key signs',
  'cli.summary.keys forget':
    'keys forget NAME|FINGERPRINT                 takes no more packs that this key signs',
  'cli.help.tariff pack':
    'viaduct tariff pack ID… --to FILE --expires DATE --name NAME [--sell --markup P | --sell --margin P]\n\nWrites tariffs to one file that another Viaduct takes in with "tariff import": signed with the own key, good to the end of the day DATE (YYYY-MM-DD).\nWithout --sell the tariffs are in it as they are. With --sell it holds prices computed now, with a markup on cost or a margin on sale in per cent, and nothing of what they cost. Every price is rounded half-up to one decimal more than its currency has.\nMarked up are rates, minimums, containers, haulage, charges, and percentages of the goods’ value, the CIF value or the duties. Percentages of the freight or of other charges stay: their base carries the margin. Carrier and service names stay.',
  'cli.help.keys list':
    'viaduct keys list [--json]\n\nThe own signing key with the line to give to partners, and the keys whose packs are taken in.',
  'cli.help.keys make':
    'viaduct keys make NAME [--replace]\n\nMakes the key with which this Viaduct signs its packs, under the name that partners will see, and prints its line. The private half stays in the file signing-key.json of the data folder, for its owner alone; it is in no backup. --replace makes a new one in place of one that partners may know.',
  'cli.help.keys trust':
    'viaduct keys trust LINE [--name NAME]\n\nTrusts the key of a line that its owner has sent (viaduct-key …). Compare the fingerprint by telephone first. --name is what you call them.',
  'cli.help.keys forget':
    'viaduct keys forget NAME|FINGERPRINT\n\nPacks that this key signs are refused from now on. What they have brought stays until it runs out.',
  'cli.packNeeds': 'Say where to, until when and under what name: --to FILE --expires DATE --name NAME.',
  'cli.packSell':
    'A sell tariff takes --sell and one of --markup P and --margin P, in per cent with at most four decimals.',
  'cli.packAlone': '{file} is a tariff pack. Import it by itself.',
  'cli.packKind.as-is': '“{name}”: tariffs as they are',
  'cli.packKind.sell': '“{name}”: a sell tariff',
  'cli.packSigner.own': 'Signed by this Viaduct itself: {name}, {fingerprint}',
  'cli.packSigner.trusted': 'Signed by {name}, trusted here as {knownAs}: {fingerprint}',
  'cli.packSigner.unknown': 'Signed by a key that nobody here has trusted; it says {name}: {fingerprint}',
  'cli.packDates': 'Made on {madeOn|date}, prices to the end of {expiresOn|date}',
  'cli.packReplaces': 'in place of {id}',
  'cli.packNew': 'new',
  'cli.packWarnings_one': 'one finding',
  'cli.packWarnings_other': '{n} findings',
  'cli.packRow': 'row {row}',
  'cli.rows_one': 'one row',
  'cli.rows_other': '{n} rows',
  'cli.inForceUntil': 'in force until {date|date}',
  'cli.keyOwn': 'own',
  'cli.keyTrusted': 'trusted',
  'cli.noKey': 'No key to sign with yet: viaduct keys make NAME makes one.',
} as const
