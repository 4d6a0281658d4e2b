import { BotAdapter, type ResourceResponse } from 'botbuilder-core'

/**
 * The SDK's adapter, without a wire: what a turn says is collected by the turn itself and committed with its state, so
 * nothing is ever sent from inside a turn.
 */
export class TurnAdapter extends BotAdapter {
  override async sendActivities(): Promise<ResourceResponse[]> {
    throw new Error('a turn does not send; it says')
  }

  override async updateActivity(): Promise<void> {
    throw new Error('a turn does not send; it says')
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('a turn does not send; it says')
  }

  override async continueConversation(): Promise<void> {
    throw new Error('turns are started by the channels')
  }
}
