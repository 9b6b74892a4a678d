/** Tariff packs and keys: what is refused and why, on every host. */
export const packMessages = {
  'pack.PackTooBig':
    'This pack is larger than the 8 MB that Viaduct takes. Nothing was written. Ask for it in several packs, or as a workbook.',
  'pack.PackUnreadable':
    'This file is not a tariff pack that Viaduct can read: it is something else, or it was damaged on its way. Nothing was written. Ask for it again.',
  'pack.PackNewer':
    'This pack was made by a newer Viaduct, in a form that this version does not know. Nothing was written. Install the newer version to read it.',
  'pack.PackForbiddenKey':
    'This file has a name in it that is used to attack programs, so it was not read further. Nothing was written. Ask who sent it where it came from.',
  'pack.PackChanged':
    'This pack is not as it was signed: something in it was changed afterwards. Nothing was written. Ask the sender for the file again.',
  'pack.expired':
    'This pack expired at the end of {date|date}. Nothing was written. Ask {name} for a new one.',
  'pack.rowsRefused_one':
    'The pack is signed as it came, but its tariff “{tariff}” has a row that Viaduct does not take. Nothing was written. Tell the sender what is wrong.',
  'pack.rowsRefused_other':
    'The pack is signed as it came, but its tariff “{tariff}” has rows that Viaduct does not take. Nothing was written. Tell the sender what is wrong.',
  'pack.signerUnknown':
    'Nobody here has trusted the key that signed this pack. It says that it is {name}, fingerprint {fingerprint}. Nothing was written. Compare the fingerprint with {name} by telephone, trust this key first, then take the pack in.',
  'pack.tooBigToMake':
    'These tariffs make a pack larger than the 8 MB that Viaduct takes. Nothing was made. Choose fewer of them.',
  'pack.noKey':
    'This Viaduct has no key to sign with yet. Nothing was made. Make one under Settings, Keys, and give its line to those who are to take your packs.',
  'pack.expiryPast':
    'The pack would have expired on {date|date}, and today is {today|date}. Choose a later day.',
  'pack.expiryTooLate':
    '“{name}” came in a pack that expires on {date|date}; it cannot be passed on for longer. Choose that day or an earlier one.',
  'pack.oneVersionEach':
    '“{name}” was chosen in two versions. A pack holds one version of a tariff: leave one out.',
  'pack.percentRefused.markup':
    'A markup is above 0 and at most 1000 per cent, with at most four decimals. At 0 the pack would hold what you pay.',
  'pack.percentRefused.margin':
    'A margin is above 0 and at most 95 per cent, with at most four decimals. At 0 the pack would hold what you pay.',
  'pack.soldAlready':
    '“{name}” has sell rates already; a margin on top of a margin is hardly meant. Leave it out, or pack it as it is.',
  'key.exists':
    'This Viaduct has a key already, fingerprint {fingerprint}. Partners who trust it do not know a new one. Nothing was changed; say that it is to be replaced if that is meant.',
  'key.lineUnreadable':
    'That is not the line of a key. It begins with viaduct-key, then 64 digits and letters, then a name. Copy it whole from the message.',
  'key.isOwn': 'That is your own key. Your own packs are taken in without it.',
  'key.unknown': 'That key is not among those that are trusted.',
  'fault.signingKey':
    'The file signing-key.json in the data folder cannot be read, so Viaduct does not know its own key. Nothing was changed. Put the file back from a copy, or move it away and make a new key.',
} as const
