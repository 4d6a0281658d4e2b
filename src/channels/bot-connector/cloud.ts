/**
 * Where the identity of channels and of this bot is proved. The SDK's own defaults are those of the public cloud; a
 * sovereign one has other addresses. All of them belong together.
 */
export interface Cloud {
  readonly ToChannelFromBotLoginUrl: string
  readonly ToChannelFromBotOAuthScope: string
  readonly ToBotFromChannelTokenIssuer: string
  readonly ToBotFromChannelOpenIdMetadataUrl: string
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string
  readonly OAuthUrl: string
}
